import * as v from 'valibot';
import { defineResource } from '../define-resource.ts';
import { oneOf, tags, text, textOf } from '../schema/scalars.ts';
import { readFlowContent } from './flow-content.ts';
import { identify } from './named-resource.ts';

const TYPES = [
  'CONTACT_FLOW',
  'CUSTOMER_QUEUE',
  'CUSTOMER_HOLD',
  'CUSTOMER_WHISPER',
  'AGENT_HOLD',
  'AGENT_WHISPER',
  'OUTBOUND_WHISPER',
  'AGENT_TRANSFER',
  'QUEUE_TRANSFER',
  'CAMPAIGN',
] as const;

export const contactFlow = defineResource({
  type: 'AWS::Connect::ContactFlow',
  support: 'whole',
  properties: v.strictObject({
    InstanceArn: text,
    Name: textOf(1, 127),
    Type: oneOf(TYPES),
    Content: textOf(1, 256_000),
    Description: v.optional(textOf(0, 500)),
    State: v.optional(oneOf(['ACTIVE', 'ARCHIVED'])),
    Tags: tags,
  }),
  create: (properties, request, cloud) => {
    const inventory = cloud.connect.of(properties.InstanceArn);
    const { id, arn } = identify(inventory, 'flow', request);
    inventory.flows.put({
      id,
      arn,
      name: properties.Name,
      type: properties.Type,
      document: readFlowContent(properties.Content, properties.Type),
      published: true,
      description: properties.Description,
      state: properties.State ?? 'ACTIVE',
    });
    return { ref: arn, attributes: { ContactFlowArn: arn } };
  },
});
