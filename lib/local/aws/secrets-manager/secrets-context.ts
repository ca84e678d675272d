import * as v from 'valibot';
import { AwsError } from '../aws-error.ts';
import type { JsonStore } from '../storage/json-store.ts';

export const storedSecretSchema = v.object({
  name: v.string(),
  arn: v.string(),
  secretString: v.string(),
  versionId: v.string(),
  generated: v.boolean(),
  /** Milliseconds since 1970. */
  createdAt: v.number(),
});
export type StoredSecret = v.InferOutput<typeof storedSecretSchema>;

export interface SecretsContext {
  /** By name. */
  store: JsonStore<StoredSecret>;
}

/** `SecretId` is a name, an ARN, or an ARN without its random end (documented). */
export function findSecret(context: SecretsContext, secretId: string): StoredSecret | undefined {
  return (
    context.store.get(secretId) ??
    context.store.list().find(({ arn }) => arn === secretId || arn.slice(0, arn.lastIndexOf('-')) === secretId)
  );
}

/** Throws AwsError `ResourceNotFoundException`. */
export function requireSecret(context: SecretsContext, secretId: string): StoredSecret {
  const secret = findSecret(context, secretId);
  if (!secret) throw new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
  return secret;
}

export const secretResource = (context: SecretsContext, secretId: string): string => findSecret(context, secretId)?.arn ?? secretId;
