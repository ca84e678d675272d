import type { Cancel } from '../../outcome.ts';
import type { ClockPort, FunctionRequest, FunctionResult, FunctionsPort } from '../../ports.ts';

/** A function that returns an error is called again up to three times (documented). */
const FUNCTION_RETRIES = 3;
/** First wait before another attempt; doubles each time (inferred). */
const FIRST_PAUSE = 100;

export interface Invocation {
  attempts: number;
  durationMs: number;
  result: FunctionResult;
}

const mayRepeat = (result: FunctionResult, attempts: number): boolean => {
  if (result.ok || result.refused === true) return false;
  return result.retryable || attempts <= FUNCTION_RETRIES;
};

/**
 * Calls a function until it answers, is refused or the time is up. Throttling and service faults are repeated within the
 * limit, errors of the function three times (documented). A function that is still running is left to itself.
 */
export const invokeWithRetries = (
  ports: { clock: ClockPort; functions: FunctionsPort },
  request: FunctionRequest,
  limitMs: number,
  done: (invocation: Invocation) => void,
): Cancel => {
  const { clock, functions } = ports;
  const started = clock.now();
  let attempts = 0;
  let over = false;
  let stopAttempt: Cancel = () => undefined;

  const finish = (result: FunctionResult): void => {
    over = true;
    stopLimit();
    done({ attempts, durationMs: clock.now() - started, result });
  };
  const attempt = (): void => {
    attempts += 1;
    let answered = false;
    const stop = functions.invoke(request, (result) => {
      if (over || answered) return;
      answered = true;
      if (!mayRepeat(result, attempts)) return finish(result);
      stopAttempt = clock.after(FIRST_PAUSE * 2 ** Math.min(attempts - 1, 5), attempt);
    });
    if (!answered) stopAttempt = stop;
  };
  const stopLimit = clock.after(limitMs, () => {
    stopAttempt();
    finish({ ok: false, error: 'TimeLimitExceeded', message: `no answer within ${limitMs} ms`, retryable: false });
  });
  attempt();
  return () => {
    over = true;
    stopLimit();
    stopAttempt();
  };
};
