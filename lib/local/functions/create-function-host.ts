import { randomUUID } from 'node:crypto';
import type { CreateFunctionHost } from '../aws/factories.ts';
import { checkConfiguration, runtimeMajor } from './check-configuration.ts';
import type { FunctionConfiguration, FunctionHost, InvocationResult } from './function-host.ts';
import { FunctionPool } from './function-pool.ts';
import type { WorkerOutcome } from './function-worker.ts';
import { workerEnvironment } from './worker-environment.ts';

/** Bytes of a synchronous payload, either way (documented). */
const PAYLOAD_LIMIT = 6 * 1024 * 1024;

/** Runs the template's functions in worker threads under their own roles, on the centre's clock. */
export const createFunctionHost: CreateFunctionHost = (options) => {
  const pools = new Map<string, FunctionPool>();
  const listeners = new Set<(line: { functionName: string; line: string }) => void>();
  const closing = new Set<Promise<void>>();

  const clockOffset = () => options.clock.now() - Date.now();
  const settingsOf = (configuration: FunctionConfiguration) => () => ({
    environment: workerEnvironment(configuration, options),
    memoryMb: configuration.memoryMb,
    data: {
      codeFolder: configuration.codeFolder,
      handler: configuration.handler,
      runtimeMajor: runtimeMajor(configuration.runtime),
      origin: options.origin(),
      allowNet: options.allowNet ?? false,
      clockOffset: clockOffset(),
    },
    onLine: (line: string) => {
      for (const listener of listeners) listener({ functionName: configuration.functionName, line });
    },
  });
  const drop = (functionArn: string) => {
    const pool = pools.get(functionArn);
    pools.delete(functionArn);
    if (!pool) return;
    const closed = pool.close().finally(() => closing.delete(closed));
    closing.add(closed);
  };
  const find = (function_: string): FunctionPool | undefined => {
    const unqualified = function_.startsWith('arn:') ? function_.split(':').slice(0, 7).join(':') : undefined;
    if (unqualified !== undefined) return pools.get(unqualified);
    return [...pools.values()].find((pool) => pool.configuration.functionName === function_);
  };

  const host: FunctionHost = {
    define(configuration) {
      checkConfiguration(configuration);
      drop(configuration.functionArn);
      pools.set(configuration.functionArn, new FunctionPool(configuration, settingsOf(configuration)));
    },
    remove: drop,

    async invoke(function_, event, { requestId = randomUUID(), holdMs } = {}) {
      const pool = find(function_);
      if (!pool) return refused('ResourceNotFoundException', `Function not found: ${function_}`);
      const payload = eventText(event);
      if (payload === undefined) return unserializable();
      const size = Buffer.byteLength(payload);
      if (size > PAYLOAD_LIMIT) {
        return refused(
          'RequestTooLargeException',
          `Request must be smaller than ${PAYLOAD_LIMIT} bytes for the InvokeFunction operation (${size}).`,
        );
      }
      const over = options.activity.begin();
      const hold = holdMs === undefined ? undefined : setTimeout(over, holdMs);
      const startedAt = performance.now();
      try {
        const { configuration } = pool;
        const outcome = await pool.run({
          id: requestId,
          event: payload,
          context: invocationContext(configuration, function_, requestId),
          timeoutMs: configuration.timeoutSeconds * 1000,
          clockOffset: clockOffset(),
        });
        if (!outcome) return refused('TooManyRequestsException', 'Rate Exceeded.');
        return toResult(outcome, performance.now() - startedAt);
      } finally {
        clearTimeout(hold);
        over();
      }
    },

    onLog: (listener) => void listeners.add(listener),

    async close() {
      for (const functionArn of [...pools.keys()]) drop(functionArn);
      await Promise.all(closing);
    },
  };
  return host;
};

const refused = (errorType: Extract<InvocationResult, { kind: 'refused' }>['errorType'], errorMessage: string): InvocationResult => ({
  kind: 'refused',
  errorType,
  errorMessage,
});

/** Undefined: the event is no JSON (it holds itself, or a BigInt). */
function eventText(event: unknown): string | undefined {
  try {
    return JSON.stringify(event) ?? 'null';
  } catch {
    return undefined;
  }
}

const unserializable = (): InvocationResult => ({
  kind: 'function-error',
  errorType: 'Runtime.MarshalError',
  errorMessage: 'The event cannot be written as JSON.',
  durationMs: 0,
});

function toResult(outcome: WorkerOutcome, durationMs: number): InvocationResult {
  if (!outcome.ok) {
    const { errorType, errorMessage, trace } = outcome;
    return { kind: 'function-error', errorType, errorMessage, ...(trace ? { trace } : {}), durationMs };
  }
  const size = Buffer.byteLength(outcome.payload);
  if (size > PAYLOAD_LIMIT) {
    const errorMessage = `Response payload size (${size} bytes) exceeded maximum allowed payload size (${PAYLOAD_LIMIT} bytes).`;
    return { kind: 'function-error', errorType: 'Function.ResponseSizeTooLarge', errorMessage, durationMs };
  }
  return { kind: 'ok', payload: JSON.parse(outcome.payload), durationMs };
}

const invocationContext = (configuration: FunctionConfiguration, function_: string, requestId: string) => ({
  awsRequestId: requestId,
  functionName: configuration.functionName,
  functionVersion: '$LATEST',
  invokedFunctionArn: function_.startsWith('arn:') ? function_ : configuration.functionArn,
  memoryLimitInMB: String(configuration.memoryMb),
  logGroupName: `/aws/lambda/${configuration.functionName}`,
  logStreamName: '[$LATEST]laptop',
});
