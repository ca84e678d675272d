// Everything a function prints goes to the host as text; nothing reaches the laptop's own console by itself.

/** @param {(text: string) => void} onText */
export function captureOutput(onText) {
  for (const stream of [process.stdout, process.stderr]) {
    stream.write = (chunk, encoding, callback) => {
      onText(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
      const done = typeof encoding === 'function' ? encoding : callback;
      if (typeof done === 'function') queueMicrotask(done);
      return true;
    };
  }
  // Node's own warnings (its version, deprecations) are not the function's.
  process.removeAllListeners('warning');
}
