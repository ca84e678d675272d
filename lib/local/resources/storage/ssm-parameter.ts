import * as v from 'valibot';
import { defineResource } from '../define-resource.ts';
import { physicalName } from '../physical-name.ts';
import { accepted, oneOf, text, textOf } from '../schema/scalars.ts';

export const ssmParameter = defineResource({
  type: 'AWS::SSM::Parameter',
  support: { part: 'tiers, policies and patterns have no effect' },
  properties: v.strictObject({
    Name: v.optional(text),
    Type: oneOf(['String', 'StringList']),
    Value: textOf(1, 8192),
    Description: v.optional(text),
    AllowedPattern: accepted,
    DataType: accepted,
    Policies: accepted,
    Tier: accepted,
    Tags: accepted,
  }),
  create: async (properties, request, cloud) => {
    const name = properties.Name ?? physicalName(request, 255);
    await cloud.ssm.put({ name, type: properties.Type, value: properties.Value });
    return { ref: name, attributes: { Type: properties.Type, Value: properties.Value } };
  },
  remove: (ref, _properties, cloud) => cloud.ssm.remove(ref),
});
