import * as v from 'valibot';
import { stableId } from '../../cloud/stable-id.ts';
import { isPublicKey } from '../../encryption/input-encryption.ts';
import { defineResource } from '../define-resource.ts';
import { text } from '../schema/scalars.ts';

export const securityKey = defineResource({
  type: 'AWS::Connect::SecurityKey',
  support: 'whole',
  properties: v.strictObject({
    InstanceId: text,
    Key: v.pipe(text, v.maxLength(1024, 'Must have at most 1,024 characters'), v.check(isPublicKey, 'Must be a public key in PEM')),
  }),
  create: (properties, request, cloud) => {
    const { instance } = cloud.connect.of(properties.InstanceId);
    const id = stableId(instance.arn, request.stackName, request.logicalId);
    cloud.connect.securityKeys.set(id, properties.Key);
    return { ref: `${instance.arn}|${id}`, attributes: { AssociationId: id } };
  },
});
