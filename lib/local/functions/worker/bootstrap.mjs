// Runs one function in a worker thread: loads its handler once, then one event at a time, as Lambda's runtime does.
import { parentPort, workerData } from 'node:worker_threads';
import { leadHttpsToCenter } from './answer-by-https.mjs';
import { captureOutput } from './capture-output.mjs';
import { installCenterClock, setClockOffset } from './center-clock.mjs';
import { describeError } from './describe-error.mjs';
import { loadHandler } from './load-handler.mjs';
import { allowLoopbackOnly } from './loopback-only.mjs';
import { ownProcess } from './own-process.mjs';
import { runHandler } from './run-handler.mjs';

const CALLBACKS_END_WITH = 24;
const { codeFolder, handler: handlerName, runtimeMajor, origin, allowNet, clockOffset } = workerData;
const post = (message) => parentPort.postMessage(message);

captureOutput((text) => post({ type: 'log', text }));
setClockOffset(clockOffset);
installCenterClock();
ownProcess();
if (!allowNet) allowLoopbackOnly();
leadHttpsToCenter(origin);

const die = (errorType) => (error) => {
  const described = describeError(error);
  post({
    type: 'fatal',
    error: errorType ? { ...described, errorType, errorMessage: `${described.errorType}: ${described.errorMessage}` } : described,
  });
  process.exit(1);
};
process.on('uncaughtException', die());
process.on('unhandledRejection', die('Runtime.UnhandledPromiseRejection'));

async function invoke(handler, { id, event, context, timeoutMs }) {
  const deadline = performance.now() + timeoutMs;
  try {
    const value = await runHandler(handler, JSON.parse(event), {
      ...context,
      callbackWaitsForEmptyEventLoop: true,
      getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
    });
    post({ type: 'result', id, payload: stringify(value) });
  } catch (error) {
    post({ type: 'error', id, error: describeError(error) });
  }
}

function stringify(value) {
  try {
    return JSON.stringify(value === undefined ? null : value) ?? 'null';
  } catch (error) {
    throw Object.assign(new Error(`Unable to stringify response body: ${error.message}`), { name: 'Runtime.MarshalError' });
  }
}

try {
  const handler = await loadHandler(codeFolder, handlerName);
  if (runtimeMajor >= CALLBACKS_END_WITH && handler.length > 2) {
    const message = 'AWS Lambda has removed support for callback-based function handlers starting with Node.js 24.';
    throw Object.assign(new Error(message), { name: 'Runtime.CallbackHandlerDeprecated' });
  }
  parentPort.on('message', (message) => {
    setClockOffset(message.clockOffset);
    void invoke(handler, message);
  });
  post({ type: 'ready' });
} catch (error) {
  post({ type: 'fatal', error: describeError(error) });
}
