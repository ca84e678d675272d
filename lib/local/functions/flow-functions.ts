import type { FunctionResult } from '../../flow-language/ports.ts';
import type { CreateFlowFunctions } from '../aws/factories.ts';
import type { InvocationResult } from './function-host.ts';

const SERVICE = 'connect.amazonaws.com';

/**
 * `InvokeLambdaFunction`, held as on AWS: the function must be associated with the instance, and its own policy must let
 * Connect in for that instance. A cancel only stops the waiting: the function runs on.
 */
export const createFlowFunctions: CreateFlowFunctions = ({ lambda, host, identity, instance }) => ({
  invoke({ functionArn, event, asynchronous }, done) {
    let cancelled = false;
    const answer = (result: FunctionResult) => {
      if (!cancelled) done(result);
    };
    const refusal = () => {
      const { arn, accountId, isAssociated } = instance();
      if (!isAssociated(functionArn) && !isAssociated(withoutQualifier(functionArn))) {
        return denied(`The function ${functionArn} is not associated with the instance ${arn}.`);
      }
      if (!lambda.find(functionArn)) return failed('ResourceNotFoundException', `Function not found: ${functionArn}`);
      if (identity.mayInvoke(functionArn, { service: SERVICE, arn, accountId })) return undefined;
      return denied(`The policy of the function ${functionArn} does not let ${SERVICE} invoke it for ${arn}.`);
    };
    const run = async (): Promise<FunctionResult> => {
      const refused = refusal();
      if (refused) return refused;
      const invocation = host.invoke(functionArn, event);
      if (!asynchronous) return toResult(await invocation);
      return { ok: true, payload: {}, payloadBytes: 2 };
    };
    run().then(answer, (error: unknown) => answer(failed('ServiceException', error instanceof Error ? error.message : String(error))));
    return () => {
      cancelled = true;
    };
  },
});

const failed = (error: string, message: string): FunctionResult => ({ ok: false, error, message, retryable: false });
const denied = (message: string): FunctionResult => failed('AccessDenied', message);

function toResult(result: InvocationResult): FunctionResult {
  if (result.kind === 'ok') {
    return { ok: true, payload: result.payload, payloadBytes: Buffer.byteLength(JSON.stringify(result.payload) ?? '') };
  }
  // Connect tries again after throttling and after an error of the function (documented).
  const retryable = result.kind === 'function-error' || result.errorType === 'TooManyRequestsException';
  return { ok: false, error: result.errorType, message: result.errorMessage, retryable };
}

/** `…:function:name:qualifier` → `…:function:name` */
const withoutQualifier = (functionArn: string): string => functionArn.split(':').slice(0, 7).join(':');
