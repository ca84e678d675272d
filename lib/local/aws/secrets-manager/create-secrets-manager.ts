import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as sdk from '@aws-sdk/client-secrets-manager';
import { AwsError } from '../aws-error.ts';
import type { CreateSecretsManager } from '../factories.ts';
import { awsJson } from '../model/aws-json.ts';
import { createModelService } from '../model/model-service.ts';
import { JsonStore } from '../storage/json-store.ts';
import { generateSecretString } from './generate-secret-string.ts';
import { secretsManagerOperations } from './operations.ts';
import { findSecret, requireSecret, storedSecretSchema } from './secrets-context.ts';

/** Secrets of the laptop lie in a file of the state folder, in the clear: they open nothing but the laptop. */
export const createSecretsManager: CreateSecretsManager = async ({ place, identity, clock, directory }) => {
  const store = await JsonStore.open(join(directory, 'secrets.json'), storedSecretSchema);
  const context = { store };
  const service = createModelService({
    signingName: 'secretsmanager',
    sdk,
    protocol: awsJson('1.1'),
    operations: secretsManagerOperations,
    context,
    identity,
    validationCode: 'InvalidParameterException',
  });

  return {
    service,
    async createSecret({ name, secretString, generate }) {
      const known = store.get(name);
      const generated = secretString === undefined;
      const value = secretString ?? (known?.generated ? known.secretString : generateSecretString(generate ?? {}));
      const arn = known?.arn ?? `arn:aws:secretsmanager:${place.region}:${place.accountId}:secret:${name}-${randomEnd(name)}`;
      if (known?.secretString !== value) {
        await store.put(name, { name, arn, secretString: value, versionId: randomUUID(), generated, createdAt: clock.now() });
      }
      return { secretArn: arn };
    },
    async deleteSecret(secretArn) {
      const secret = findSecret(context, secretArn);
      if (secret) await store.remove(secret.name);
    },
    async value(secretId, jsonKey) {
      const { secretString, name } = requireSecret(context, secretId);
      return jsonKey === undefined ? secretString : readKey(secretString, jsonKey, name);
    },
  };
};

/** Six characters, as AWS appends them; always the same for a name, so that ARNs outlive the state folder. */
const randomEnd = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 6);

function readKey(secretString: string, key: string, name: string): string {
  let value: unknown;
  try {
    value = JSON.parse(secretString);
  } catch {
    throw new AwsError('InvalidParameterException', `The secret ${name} is not JSON: it has no key ${JSON.stringify(key)}.`);
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) {
    throw new AwsError('ResourceNotFoundException', `The secret ${name} has no key ${JSON.stringify(key)}.`);
  }
  return String((value as Record<string, unknown>)[key]);
}
