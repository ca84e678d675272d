import type { DescribeSecretCommandInput, DescribeSecretCommandOutput } from '@aws-sdk/client-secrets-manager';
import type { Operation } from '../model/operation.ts';
import { requireSecret, type SecretsContext, secretResource } from './secrets-context.ts';

export const describeSecret: Operation<DescribeSecretCommandInput, DescribeSecretCommandOutput, SecretsContext> = {
  access: (input, context) => [{ resource: secretResource(context, input.SecretId) }],
  run(input, context) {
    const { arn, name, versionId, createdAt } = requireSecret(context, input.SecretId);
    return { ARN: arn, Name: name, CreatedDate: new Date(createdAt), VersionIdsToStages: { [versionId]: ['AWSCURRENT'] } };
  },
};
