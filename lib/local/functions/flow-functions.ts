import type { FunctionResult } from '../../flow-language/ports.ts';
import type { CreateFlowFunctions } from '../aws/factories.ts';
import type { InvocationResult } from './function-host.ts';

const SERVICE = 'connect.amazonaws.com';
/** Longest that a flow waits for a function (documented). */
const LONGEST_WAIT_MS = 8000;

/**
 * `InvokeLambdaFunction`, held as on AWS: the function must be associated with the instance, and its own policy must let
 * Connect in for that instance. A cancel only stops the waiting: the function runs on.
 */
export const createFlowFunctions: CreateFlowFunctions = ({ lambda, host, identity, clock, instance }) => ({
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
      if (!lambda.find(functionArn)) return refusedFor('ResourceNotFoundException', `Function not found: ${functionArn}`);
      if (identity.mayInvoke(functionArn, { service: SERVICE, arn, accountId })) return undefined;
      return denied(`The policy of the function ${functionArn} does not let ${SERVICE} invoke it for ${arn}.`);
    };
    const run = async (): Promise<FunctionResult> => {
      const refused = refusal();
      if (refused) return refused;
      const started = clock.now();
      const invocation = host.invoke(functionArn, event, asynchronous ? {} : { holdMs: LONGEST_WAIT_MS });
      if (asynchronous) return { ok: true, payload: {}, payloadBytes: 2 };
      const result = await invocation;
      if (timedOut(result)) await passed(started + (lambda.find(functionArn)?.timeoutSeconds ?? 0) * 1000);
      return toResult(result);
    };
    /** A time-out has taken its time; on a virtual clock it has not passed yet. */
    const passed = (instant: number): Promise<void> =>
      new Promise((resolve) => {
        if (instant <= clock.now()) resolve();
        else clock.after(instant - clock.now(), resolve);
      });
    run().then(answer, (error: unknown) => answer(fault('ServiceException', error instanceof Error ? error.message : String(error), true)));
    return () => {
      cancelled = true;
    };
  },
});

const fault = (error: string, message: string, retryable: boolean): FunctionResult => ({ ok: false, error, message, retryable });
const refusedFor = (error: string, message: string): FunctionResult => ({ ok: false, error, message, retryable: false, refused: true });
const denied = (message: string): FunctionResult => refusedFor('AccessDenied', message);
const timedOut = (result: InvocationResult): boolean => result.kind === 'function-error' && result.errorType === 'Sandbox.Timedout';

function toResult(result: InvocationResult): FunctionResult {
  if (result.kind === 'ok') {
    return { ok: true, payload: result.payload, payloadBytes: Buffer.byteLength(JSON.stringify(result.payload) ?? '') };
  }
  const { kind, errorType, errorMessage } = result;
  if (kind === 'function-error') return fault(errorType, errorMessage, false);
  return errorType === 'TooManyRequestsException' ? fault(errorType, errorMessage, true) : refusedFor(errorType, errorMessage);
}

/** `…:function:name:qualifier` → `…:function:name` */
const withoutQualifier = (functionArn: string): string => functionArn.split(':').slice(0, 7).join(':');
