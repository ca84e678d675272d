import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { cached } from '../cached.ts';

/** A rotated token is picked up within this time; Secrets Manager keeps the previous one valid meanwhile. */
const FIVE_MINUTES_MS = 300_000;

/** The CRM's token; undefined when no secret is configured. */
export function secretReader(secretArn: string | undefined, now: () => number): () => Promise<string | undefined> {
  if (secretArn === undefined || secretArn === '') return () => Promise.resolve(undefined);
  const client = new SecretsManagerClient({ maxAttempts: 2, requestHandler: { connectionTimeout: 1000, requestTimeout: 1500 } });
  return cached({
    load: async () => (await client.send(new GetSecretValueCommand({ SecretId: secretArn }))).SecretString,
    now,
    maxAgeMs: FIVE_MINUTES_MS,
  });
}
