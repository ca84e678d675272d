import type { ActionContext } from '../../action-context.ts';
import { failure, type Outcome, type Pending, success } from '../../outcome.ts';
import { randomUuid } from '../../random-uuid.ts';
import { type Invocation, invokeWithRetries } from './invoke-with-retries.ts';
import { lambdaAnswer } from './lambda-answer.ts';
import { lambdaEvent } from './lambda-event.ts';

interface LambdaParameters {
  LambdaFunctionARN: string;
  InvocationType?: 'SYNCHRONOUS' | 'ASYNCHRONOUS';
  LambdaInvocationAttributes?: Record<string, unknown>;
  ResponseValidation?: { ResponseType: 'STRING_MAP' | 'JSON' };
}
type Context = ActionContext<'functions' | 'clock' | 'random' | 'trace'>;

const answerOf = ({ result }: Invocation, parameters: LambdaParameters) => {
  if (!result.ok) return { ok: false as const, cause: `${result.error}: ${result.message}` };
  return lambdaAnswer(result.payload, result.payloadBytes, parameters.ResponseValidation?.ResponseType ?? 'STRING_MAP');
};

const outcomeOf = (invocation: Invocation, parameters: LambdaParameters, context: Context): Outcome => {
  const asynchronous = parameters.InvocationType === 'ASYNCHRONOUS';
  const accepted: ReturnType<typeof answerOf> =
    asynchronous && invocation.result.ok ? { ok: true, external: {} } : answerOf(invocation, parameters);
  context.ports.trace.record({
    type: 'lambda',
    functionArn: parameters.LambdaFunctionARN,
    attempts: invocation.attempts,
    durationMs: invocation.durationMs,
    ok: accepted.ok,
    ...(accepted.ok ? (asynchronous ? {} : { result: accepted.external }) : { error: accepted.cause }),
  });
  if (asynchronous && accepted.ok) context.setSlot('LambdaInvocation', { InvocationId: randomUuid(context.ports.random) });
  // The slot is replaced as a whole, also by a failure: nothing of an earlier call is left (documented for answers, inferred for failures).
  else if (!asynchronous) context.setSlot('External', accepted.ok ? accepted.external : {});
  return accepted.ok ? success() : failure('NoMatchingError', accepted.cause);
};

/** One call of a function within `limitMs`, with its retries; sets the result slots and writes the trace. */
export const runLambda =
  (parameters: LambdaParameters, context: Context, limitMs: number): Pending =>
  (settle) => {
    const request = {
      functionArn: parameters.LambdaFunctionARN,
      event: lambdaEvent(context.contact, parameters.LambdaInvocationAttributes ?? {}),
      asynchronous: parameters.InvocationType === 'ASYNCHRONOUS',
    };
    return invokeWithRetries(context.ports, request, limitMs, (invocation) => {
      context.memory.functionMilliseconds += invocation.durationMs;
      settle(outcomeOf(invocation, parameters, context));
    });
  };
