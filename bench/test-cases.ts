/**
 * A thousand test cases with every function stubbed, in one process on one core: `npx tsx bench/test-cases.ts`. The shipped
 * cases are taken over and over; each time the file is read anew, its names replaced, and a center of its own called. The
 * baseline of the same run only parses the same texts as JSON and walks every value once: what any reader of them must do.
 * Exits 1 when the thousand take five seconds or more, or when one of them fails.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCenterPlan } from '../bin/testing/read-center-plan.ts';
import { prepareCenter } from '../lib/testing/center/prepare-center.ts';
import { Coverage } from '../lib/testing/coverage/coverage.ts';
import { type LoadedTestCase, loadTestCase } from '../lib/testing/run/load-test-case.ts';
import { runTestCases } from '../lib/testing/run/run-test-cases.ts';

const COUNT = 1000;
const LIMIT_MS = 5000;
const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'contact-flows/tests');

const files = readdirSync(FOLDER)
  .filter((file) => file !== 'unwalked.json')
  .map((file) => ({ file, text: readFileSync(join(FOLDER, file), 'utf8') }));
const sources = Array.from({ length: COUNT }, (_, index) => files[index % files.length] ?? { file: '', text: '' });

function visit(value: unknown): number {
  if (value === null || typeof value !== 'object') return 1;
  return Object.values(value).reduce((total: number, item) => total + visit(item), 1);
}

const baselineStart = performance.now();
let values = 0;
for (const { text } of sources) values += visit(JSON.parse(text));
const baseline = performance.now() - baselineStart;

const start = performance.now();
const prepared = prepareCenter(readCenterPlan(join(ROOT, 'center.yaml')));
const coverage = new Coverage(prepared.flows);
const tests = sources.flatMap((source): LoadedTestCase[] => {
  const read = loadTestCase(source, prepared.findName);
  if (!read.ok) throw new Error(`${source.file}: ${read.problems.join(' ')}`);
  return [read.loaded];
});
const loaded = performance.now();
const results = await runTestCases(tests, { prepared, onTrace: (event) => coverage.onTrace(event) });
const total = performance.now() - start;

const failed = results.filter(({ status }) => status === 'failed').length;
const callSeconds = results.reduce((sum, { durationMs }) => sum + durationMs, 0) / 1000;
console.log(
  `${COUNT} test cases     ${total.toFixed(0)} ms   (limit ${LIMIT_MS} ms), of which definition and files ${(loaded - start).toFixed(0)} ms`,
);
console.log(`one test case        ${(total / COUNT).toFixed(2)} ms   for ${(callSeconds / COUNT).toFixed(0)} s of call`);
console.log(`baseline             ${baseline.toFixed(0)} ms   JSON.parse and one walk over the ${values} values of the same texts`);
console.log(`ratio                ${(total / baseline).toFixed(1)} x`);
console.log(`failed               ${failed}`);
if (failed > 0 || total >= LIMIT_MS) process.exitCode = 1;
