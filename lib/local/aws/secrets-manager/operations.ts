import type { Operations } from '../model/operation.ts';
import { describeSecret } from './describe-secret.ts';
import { getSecretValue } from './get-secret-value.ts';
import type { SecretsContext } from './secrets-context.ts';

export const secretsManagerOperations: Operations<SecretsContext> = {
  DescribeSecret: describeSecret,
  GetSecretValue: getSecretValue,
};
