import * as v from 'valibot';
import { defineResource } from '../define-resource.ts';
import { ResourceError } from '../resource-error.ts';
import { accepted, oneOf, tags, text, textOf } from '../schema/scalars.ts';
import { readFlowContent } from './flow-content.ts';
import { identify } from './named-resource.ts';

const parseSettings = (settings: string): unknown => {
  try {
    return JSON.parse(settings);
  } catch (cause) {
    throw new ResourceError(`Properties.Settings: not JSON: ${(cause as Error).message}`, { cause });
  }
};

export const contactFlowModule = defineResource({
  type: 'AWS::Connect::ContactFlowModule',
  support: { part: 'invocation from outside a flow has no effect' },
  properties: v.strictObject({
    InstanceArn: text,
    Name: textOf(1, 127),
    Content: textOf(1, 256_000),
    Description: v.optional(textOf(0, 500)),
    State: v.optional(oneOf(['ACTIVE', 'ARCHIVED'])),
    Settings: v.optional(textOf(1, 256_000)),
    ExternalInvocationConfiguration: accepted,
    Tags: tags,
  }),
  create: (properties, request, cloud) => {
    const inventory = cloud.connect.of(properties.InstanceArn);
    const { id, arn } = identify(inventory, 'module', request);
    inventory.modules.put({
      id,
      arn,
      name: properties.Name,
      type: 'MODULE',
      document: readFlowContent(properties.Content, 'MODULE'),
      published: true,
      settings: properties.Settings === undefined ? null : parseSettings(properties.Settings),
      description: properties.Description,
      state: properties.State ?? 'ACTIVE',
    });
    return { ref: arn, attributes: { ContactFlowModuleArn: arn, Status: 'PUBLISHED' } };
  },
});
