import type { FunctionResult } from '../../../lib/flow-language/ports.ts';
import { createFlowFunctions } from '../../../lib/local/functions/flow-functions.ts';
import type { FunctionConfiguration, InvocationResult } from '../../../lib/local/functions/function-host.ts';
import { manualClock } from '../../support/manual-clock.ts';

const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:greet';
const INSTANCE = 'arn:aws:connect:us-east-1:123456789012:instance/i';

function bench(options: { associated?: string[]; permitted?: string[]; known?: string[]; result?: InvocationResult } = {}) {
  const { associated = [FUNCTION], permitted = [FUNCTION], known = [FUNCTION] } = options;
  const invoked: [string, unknown][] = [];
  const clock = manualClock();
  const functions = createFlowFunctions({
    clock,
    lambda: { find: (name) => (known.includes(name) ? ({ timeoutSeconds: 3 } as FunctionConfiguration) : undefined) },
    identity: {
      mayInvoke: (functionArn, source) =>
        permitted.includes(functionArn) &&
        source.service === 'connect.amazonaws.com' &&
        source.arn === INSTANCE &&
        source.accountId === '123456789012',
    },
    instance: () => ({ arn: INSTANCE, accountId: '123456789012', isAssociated: (arn) => associated.includes(arn) }),
    host: {
      invoke: async (name, event) => {
        invoked.push([name, event]);
        return options.result ?? { kind: 'ok', payload: { greeting: '你好' }, durationMs: 1 };
      },
      define() {},
      remove() {},
      onLog() {},
      close: () => Promise.resolve(),
    },
  });
  const invoke = (functionArn = FUNCTION, asynchronous = false) =>
    new Promise<FunctionResult>((resolve) => functions.invoke({ functionArn, event: { Name: 'ContactFlowEvent' }, asynchronous }, resolve));
  return { functions, invoke, invoked, clock };
}

it('invokes a function that is associated and lets Connect in', async () => {
  const { invoke, invoked } = bench();
  expect(await invoke()).toEqual({ ok: true, payload: { greeting: '你好' }, payloadBytes: Buffer.byteLength('{"greeting":"你好"}') });
  expect(invoked).toEqual([[FUNCTION, { Name: 'ContactFlowEvent' }]]);
});

it('takes versions and aliases of an associated function, if their own policies let Connect in', async () => {
  const live = `${FUNCTION}:live`;
  expect(await bench({ permitted: [live], known: [live] }).invoke(live)).toMatchObject({ ok: true });
  expect(await bench({ known: [live] }).invoke(live)).toMatchObject({ ok: false, error: 'AccessDenied' });
});

it.each([
  ['is not associated with the instance', { associated: [] }, /not associated with the instance/],
  ['has no policy for Connect', { permitted: [] }, /does not let connect\.amazonaws\.com invoke it/],
])('is denied, for good, when the function %s', async (_name, options, message) => {
  const { invoke, invoked } = bench(options);
  const result = await invoke();
  expect(result).toMatchObject({ ok: false, error: 'AccessDenied', refused: true });
  expect(result).toHaveProperty('message', expect.stringMatching(message));
  expect(invoked).toEqual([]);
});

it('says when there is no such function', async () => {
  expect(await bench({ known: [] }).invoke()).toMatchObject({ ok: false, error: 'ResourceNotFoundException', refused: true });
});

it.each<[InvocationResult, Partial<FunctionResult>]>([
  [
    { kind: 'function-error', errorType: 'Error', errorMessage: 'no', durationMs: 1 },
    { error: 'Error', retryable: false },
  ],
  [
    { kind: 'refused', errorType: 'TooManyRequestsException', errorMessage: 'Rate Exceeded.' },
    { error: 'TooManyRequestsException', retryable: true },
  ],
  [
    { kind: 'refused', errorType: 'RequestTooLargeException', errorMessage: 'too large' },
    { error: 'RequestTooLargeException', retryable: false, refused: true },
  ],
])('says whether another try makes sense: %j → %j', async (result, expected) => {
  const answer = await bench({ result }).invoke();
  expect(answer).toMatchObject({ ok: false, ...expected });
  expect('refused' in answer).toBe('refused' in expected);
});

it('lets the time pass that a function took to time out', async () => {
  const result = { kind: 'function-error', errorType: 'Sandbox.Timedout', errorMessage: 'Task timed out', durationMs: 3000 } as const;
  const { invoke, clock } = bench({ result });
  const answer = invoke();
  await new Promise((resolve) => setImmediate(resolve));
  clock.pass(2999);
  expect(clock.pending).toBe(1);
  clock.pass(1);
  expect(await answer).toMatchObject({ ok: false, error: 'Sandbox.Timedout' });
});

it('does not wait for an asynchronous invocation', async () => {
  const { invoke, invoked } = bench({ result: { kind: 'function-error', errorType: 'Error', errorMessage: 'no', durationMs: 1 } });
  expect(await invoke(FUNCTION, true)).toMatchObject({ ok: true });
  expect(invoked).toHaveLength(1);
});

it('tells nobody after a cancel', async () => {
  const { functions } = bench();
  let told = false;
  functions.invoke({ functionArn: FUNCTION, event: {}, asynchronous: false }, () => {
    told = true;
  })();
  await new Promise((resolve) => setImmediate(resolve));
  expect(told).toBe(false);
});
