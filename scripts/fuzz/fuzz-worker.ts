import { parentPort, workerData } from 'node:worker_threads';
import { fuzzDocuments } from './fuzz-documents.ts';
import { originals } from './originals.ts';

/** Runs in a thread of its own, so that a document that never ends can be named from outside. */
const { seed, from, runs, corpus, progress } = workerData as {
  seed: number;
  from: number;
  runs: number;
  corpus?: string;
  progress: SharedArrayBuffer;
};
const current = new Int32Array(progress);
const { documents } = originals(corpus);
const result = fuzzDocuments(
  documents,
  { seed, from, runs },
  () => performance.now(),
  (number) => Atomics.store(current, 0, number),
);
parentPort?.postMessage(result);
