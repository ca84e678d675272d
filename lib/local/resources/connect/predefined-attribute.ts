import * as v from 'valibot';
import { defineResource } from '../define-resource.ts';
import { accepted, text, textOf } from '../schema/scalars.ts';

export const predefinedAttribute = defineResource({
  type: 'AWS::Connect::PredefinedAttribute',
  support: { part: 'kept; values of proficiencies are not checked against it' },
  properties: v.strictObject({
    InstanceArn: text,
    Name: textOf(1, 100),
    Values: v.optional(v.strictObject({ StringList: v.optional(v.array(textOf(1, 100))) })),
    Purposes: accepted,
    AttributeConfiguration: accepted,
  }),
  create: (properties, _request, cloud) => {
    const { instance } = cloud.connect.of(properties.InstanceArn);
    return { ref: `${instance.arn}|${properties.Name}`, attributes: {} };
  },
});
