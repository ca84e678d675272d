import type { GetSecretValueCommandInput, GetSecretValueCommandOutput } from '@aws-sdk/client-secrets-manager';
import { AwsError } from '../aws-error.ts';
import type { Operation } from '../model/operation.ts';
import { requireSecret, type SecretsContext, secretResource } from './secrets-context.ts';

const CURRENT = 'AWSCURRENT';

export const getSecretValue: Operation<GetSecretValueCommandInput, GetSecretValueCommandOutput, SecretsContext> = {
  access: (input, context) => [{ resource: secretResource(context, input.SecretId) }],
  run(input, context) {
    const secret = requireSecret(context, input.SecretId);
    const stage = input.VersionStage ?? CURRENT;
    if (stage !== CURRENT || (input.VersionId !== undefined && input.VersionId !== secret.versionId)) {
      throw new AwsError('ResourceNotFoundException', `Secrets Manager can't find the specified secret value for staging label: ${stage}`);
    }
    return {
      ARN: secret.arn,
      Name: secret.name,
      SecretString: secret.secretString,
      VersionId: secret.versionId,
      VersionStages: [CURRENT],
      CreatedDate: new Date(secret.createdAt),
    };
  },
};
