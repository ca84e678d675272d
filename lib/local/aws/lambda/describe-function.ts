import type { FunctionConfiguration as ApiConfiguration } from '@aws-sdk/client-lambda';
import type { FoundFunction } from './lambda-context.ts';

/** The configuration as the API shows it. */
export function describeFunction({ configuration, version, arn }: FoundFunction): ApiConfiguration {
  return {
    FunctionName: configuration.functionName,
    FunctionArn: arn,
    Runtime: configuration.runtime as ApiConfiguration['Runtime'],
    Role: configuration.roleArn,
    Handler: configuration.handler,
    Timeout: configuration.timeoutSeconds,
    MemorySize: configuration.memoryMb,
    Version: version,
    Environment: { Variables: configuration.environment },
    PackageType: 'Zip',
    State: 'Active',
    LastUpdateStatus: 'Successful',
  };
}
