import * as v from 'valibot';
import { defineResource } from '../define-resource.ts';
import { text } from '../schema/scalars.ts';

export const approvedOrigin = defineResource({
  type: 'AWS::Connect::ApprovedOrigin',
  support: { part: 'kept; pages of other origins are refused all the same' },
  properties: v.strictObject({
    InstanceId: text,
    Origin: v.pipe(
      text,
      v.regex(/^https?:\/\/[^/\s]+$/, 'Must be an origin such as https://example.com'),
      v.maxLength(267, 'Must have at most 267 characters'),
    ),
  }),
  create: (properties, _request, cloud) => {
    const { instance } = cloud.connect.of(properties.InstanceId);
    return { ref: `${instance.arn}|${properties.Origin}`, attributes: {} };
  },
});
