import { join } from 'node:path';
import type { FunctionHostOptions } from '../aws/factories.ts';
import type { FunctionConfiguration } from './function-host.ts';

/** All that a worker sees of an environment: the template's variables and what Lambda sets. Nothing of the machine's own. */
export function workerEnvironment(
  configuration: FunctionConfiguration,
  options: Pick<FunctionHostOptions, 'place' | 'identity' | 'origin' | 'homeFolder'>,
): Record<string, string> {
  const { functionName, roleArn, memoryMb, handler, runtime, codeFolder } = configuration;
  const { place, homeFolder } = options;
  const credentials = options.identity.credentialsFor(roleArn, functionName);
  return {
    ...configuration.environment,
    _HANDLER: handler,
    AWS_REGION: place.region,
    AWS_DEFAULT_REGION: place.region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: credentials.sessionToken,
    AWS_ENDPOINT_URL: `${options.origin()}/_aws`,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: join(homeFolder, 'no-config'),
    AWS_SHARED_CREDENTIALS_FILE: join(homeFolder, 'no-credentials'),
    AWS_EXECUTION_ENV: `AWS_Lambda_${runtime}`,
    AWS_LAMBDA_FUNCTION_NAME: functionName,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${functionName}`,
    AWS_LAMBDA_LOG_STREAM_NAME: '[$LATEST]laptop',
    HOME: homeFolder,
    TMPDIR: homeFolder,
    LANG: 'en_US.UTF-8',
    LAMBDA_TASK_ROOT: codeFolder,
    TZ: ':UTC',
  };
}
