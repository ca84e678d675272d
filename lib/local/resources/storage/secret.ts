import * as v from 'valibot';
import { defineResource } from '../define-resource.ts';
import { physicalName } from '../physical-name.ts';
import { ResourceError } from '../resource-error.ts';
import { accepted, flag, integer, tags, text, textOf } from '../schema/scalars.ts';

const generate = v.strictObject({
  SecretStringTemplate: v.optional(text),
  GenerateStringKey: v.optional(text),
  PasswordLength: v.optional(integer(1, 4096)),
  ExcludeCharacters: v.optional(textOf(0, 4096)),
  ExcludeLowercase: v.optional(flag),
  ExcludeNumbers: v.optional(flag),
  ExcludePunctuation: v.optional(flag),
  ExcludeUppercase: v.optional(flag),
  IncludeSpace: v.optional(flag),
  RequireEachIncludedType: v.optional(flag),
});

export const secret = defineResource({
  type: 'AWS::SecretsManager::Secret',
  support: { part: 'encryption keys and replicas have no effect' },
  properties: v.strictObject({
    Name: v.optional(v.pipe(text, v.regex(/^[A-Za-z0-9/_+=.@-]{1,512}$/, 'Must be 1 to 512 letters, digits and /_+=.@-'))),
    Description: v.optional(text),
    SecretString: v.optional(textOf(1, 65_536)),
    GenerateSecretString: v.optional(generate),
    KmsKeyId: accepted,
    ReplicaRegions: accepted,
    Type: accepted,
    Tags: tags,
  }),
  create: async (properties, request, cloud) => {
    if (properties.SecretString !== undefined && properties.GenerateSecretString !== undefined) {
      throw new ResourceError('Properties: give SecretString or GenerateSecretString, not both');
    }
    const { secretArn } = await cloud.secrets.createSecret({
      name: properties.Name ?? physicalName(request, 255),
      secretString: properties.SecretString,
      generate: properties.GenerateSecretString,
    });
    return { ref: secretArn, attributes: { Id: secretArn } };
  },
  remove: (ref, _properties, cloud) => cloud.secrets.deleteSecret(ref),
});
