import { parentPort } from 'node:worker_threads';

/** Settles with the handler's answer, whichever way it gives it: promise, callback, `context.done`, or by falling silent. */
export function runHandler(handler, event, context) {
  return new Promise((resolve, reject) => {
    const callback = (error, value) => (error === undefined || error === null ? resolve(value) : reject(error));
    const answer = handler(
      event,
      { ...context, done: callback, succeed: (value) => callback(null, value), fail: (error) => callback(error ?? new Error('failed')) },
      callback,
    );
    if (typeof answer?.then === 'function') {
      answer.then(resolve, reject);
      return;
    }
    // No promise: Lambda waits for the callback or until nothing is left to do. The port must not keep the loop alive.
    parentPort.unref();
  }).finally(() => parentPort.ref());
}
