import type { ClockPort } from '../../../flow-language/ports.ts';
import type { FunctionConfiguration, FunctionHost } from '../../functions/function-host.ts';
import type { Identity } from '../../identity/identity.ts';
import { AwsError } from '../aws-error.ts';
import type { FunctionRegistry } from './function-registry.ts';

/** What Lambda's operations work on. */
export interface LambdaContext {
  registry: FunctionRegistry;
  host: FunctionHost;
  clock: ClockPort;
  identity: Pick<Identity, 'grantInvoke' | 'revokeInvoke'>;
}

export type FoundFunction = { configuration: FunctionConfiguration; version: string; arn: string };

/** Throws AwsError `ResourceNotFoundException`. `arn` is qualified as it was asked for. */
export function requireFunction(context: LambdaContext, reference: string, qualifier?: string): FoundFunction {
  const found = context.registry.find(reference, qualifier);
  if (!found)
    throw new AwsError('ResourceNotFoundException', `Function not found: ${reference}${qualifier ? `:${qualifier}` : ''}`, { status: 404 });
  const { configuration, version } = found;
  return {
    configuration,
    version,
    arn: found.qualifier === undefined ? configuration.functionArn : `${configuration.functionArn}:${found.qualifier}`,
  };
}

/** The ARN that a policy must name for a call on this function; of an unknown one it is what the caller asked for. */
export function functionResource(context: LambdaContext, reference: string, qualifier?: string): string {
  const found = context.registry.find(reference, qualifier);
  if (!found) return reference;
  return found.qualifier === undefined ? found.configuration.functionArn : `${found.configuration.functionArn}:${found.qualifier}`;
}
