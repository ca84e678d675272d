import * as v from 'valibot';
import { defineResource } from '../define-resource.ts';
import { flag, integer, oneOf, tags, text, textOf } from '../schema/scalars.ts';
import { identify } from './named-resource.ts';

export const agentStatus = defineResource({
  type: 'AWS::Connect::AgentStatus',
  support: 'whole',
  properties: v.strictObject({
    InstanceArn: text,
    Name: textOf(1, 127),
    State: oneOf(['ENABLED', 'DISABLED']),
    Description: v.optional(textOf(0, 250)),
    DisplayOrder: v.optional(integer(1, 50)),
    ResetOrderNumber: v.optional(flag),
    Type: v.optional(oneOf(['ROUTABLE', 'CUSTOM', 'OFFLINE'])),
    Tags: tags,
  }),
  create: (properties, request, cloud) => {
    const inventory = cloud.connect.of(properties.InstanceArn);
    const { id, arn } = identify(inventory, 'status', request);
    inventory.statuses.put({
      id,
      arn,
      name: properties.Name,
      type: properties.Type ?? 'CUSTOM',
      enabled: properties.State === 'ENABLED',
      order: properties.DisplayOrder ?? inventory.statuses.size + 1,
    });
    return { ref: arn, attributes: { AgentStatusArn: arn } };
  },
});
