/**
 * Mutated flow documents, read, linted, compiled and run: `npm run fuzz -- [--seed N] [--runs N] [--from N]`. Nothing may crash,
 * hang or take long. The same seed makes the same documents; `--from N --runs 1` makes one of them again.
 */
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { FuzzResult } from './fuzz/fuzz-documents.ts';
import { originals } from './fuzz/originals.ts';

/** No sign of life from the worker in this time: the document under way hangs. */
const HANGS_AFTER_MS = 20_000;

const whole = (name: string, value: string): number => {
  const number = Number(value);
  if (!/^\d{1,9}$/.test(value)) throw new Error(`--${name} ${value}: give a whole number.`);
  return number;
};

const { values } = parseArgs({
  options: { seed: { type: 'string' }, runs: { type: 'string', default: '100000' }, from: { type: 'string', default: '0' } },
});
const seed = values.seed === undefined ? Date.now() % 1_000_000_000 : whole('seed', values.seed);
const runs = whole('runs', values.runs);
const from = whole('from', values.from);
const corpus = process.env.TRUNKLINE_CORPUS;
const progress = new SharedArrayBuffer(4);
const current = new Int32Array(progress);

const again = (number: number): string => `npm run fuzz -- --seed ${seed} --from ${number} --runs 1`;
console.log(`seed ${seed}, ${runs} documents made from ${originals(corpus).from}`);
const begun = performance.now();
const worker = new Worker(new URL('./fuzz/start-worker.mjs', import.meta.url), { workerData: { seed, from, runs, corpus, progress } });

let seen = -1;
let seenAt = begun;
const watch = setInterval(() => {
  const number = Atomics.load(current, 0);
  if (number !== seen) {
    seen = number;
    seenAt = performance.now();
    return;
  }
  if (performance.now() - seenAt < HANGS_AFTER_MS) return;
  clearInterval(watch);
  console.error(`document ${number} hangs: ${again(number)}`);
  process.exitCode = 1;
  worker.terminate().catch(console.error);
}, 1000);

worker.on('error', (error) => {
  clearInterval(watch);
  console.error(`document ${Atomics.load(current, 0)}:`, error);
  process.exitCode = 1;
});
worker.on('message', ({ counts, slowestMs, faults }: FuzzResult) => {
  clearInterval(watch);
  const seconds = (performance.now() - begun) / 1000;
  const done = counts.accepted + counts.refused + counts.unreadable + faults.length;
  console.log(
    `${done} documents in ${seconds.toFixed(1)} s, ${Math.round(done / seconds)} a second, the slowest ${slowestMs.toFixed(1)} ms`,
  );
  console.log(`accepted ${counts.accepted}, refused ${counts.refused}, unreadable ${counts.unreadable}`);
  for (const { number, message } of faults) console.error(`document ${number}: ${message}\n  ${again(number)}`);
  if (faults.length > 0) process.exitCode = 1;
});
