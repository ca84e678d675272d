import type { Parameter } from '@aws-sdk/client-ssm';
import { parameterArn, type SsmContext, type StoredParameter } from './ssm-context.ts';

export const describeParameter = (context: SsmContext, stored: StoredParameter): Parameter => ({
  Name: stored.name,
  Type: stored.type,
  Value: stored.value,
  Version: stored.version,
  LastModifiedDate: new Date(stored.modifiedAt),
  ARN: parameterArn(context.place, stored.name),
  DataType: 'text',
});
