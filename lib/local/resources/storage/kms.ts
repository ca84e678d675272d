import * as v from 'valibot';
import { stableId } from '../../cloud/stable-id.ts';
import { defineResource } from '../define-resource.ts';
import { accepted, document, tags, text } from '../schema/scalars.ts';

export const kmsKey = defineResource({
  type: 'AWS::KMS::Key',
  support: { part: 'exists by name: nothing is encrypted' },
  properties: v.strictObject({
    KeyPolicy: v.optional(document),
    Description: v.optional(text),
    Enabled: accepted,
    EnableKeyRotation: accepted,
    RotationPeriodInDays: accepted,
    PendingWindowInDays: accepted,
    KeySpec: accepted,
    KeyUsage: accepted,
    MultiRegion: accepted,
    Origin: accepted,
    BypassPolicyLockoutSafetyCheck: accepted,
    Tags: tags,
  }),
  create: (_properties, { stackName, logicalId }, cloud) => {
    const keyId = stableId(cloud.accountId, stackName, logicalId);
    return { ref: keyId, attributes: { KeyId: keyId, Arn: `arn:${cloud.partition}:kms:${cloud.region}:${cloud.accountId}:key/${keyId}` } };
  },
});

export const kmsAlias = defineResource({
  type: 'AWS::KMS::Alias',
  support: { part: 'exists by name: nothing is encrypted' },
  properties: v.strictObject({
    AliasName: v.pipe(text, v.regex(/^alias\/(?!aws\/)[A-Za-z0-9/_-]+$/, 'Must be a name such as alias/center')),
    TargetKeyId: text,
  }),
  create: ({ AliasName }) => ({ ref: AliasName, attributes: {} }),
});
