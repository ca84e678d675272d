import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { lintFlows } from '../lib/flow-language/lint/lint-flows.ts';

/**
 * Lint of 300 flows together: read, judged as the service would, and by every rule beyond it. The shipped flows, each time
 * with other texts and names. Budget: 2 s; baseline: JSON.parse of the same texts in the same run.
 */
const BUDGET_MS = 2000;
const FLOWS = 300;
const ROUNDS = 5;

const ROOT = join(import.meta.dirname, '../contact-flows');
const shipped = ['flows', 'modules'].flatMap((folder) =>
  readdirSync(join(ROOT, folder)).map((file) => ({ folder, file, text: readFileSync(join(ROOT, folder, file), 'utf8') })),
);
const sources = Array.from({ length: FLOWS }, (_, index) => {
  const flow = shipped[index % shipped.length];
  if (flow === undefined) throw new Error('there is no shipped flow');
  const number = Math.floor(index / shipped.length);
  return {
    file: `${number}/${flow.folder}/${flow.file}`,
    text: flow.text.replaceAll('${flow:', `\${flow:${number}-`).replace('"name": "', `"name": "${number}-`),
  };
});

const fastest = (work: () => void): number => {
  const times = Array.from({ length: ROUNDS }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return Math.min(...times);
};

const begun = performance.now();
lintFlows(sources);
const cold = performance.now() - begun;
const warm = fastest(() => lintFlows(sources));
const parse = fastest(() => {
  for (const { text } of sources) JSON.parse(text);
});
const bytes = sources.reduce((sum, { text }) => sum + text.length, 0);
console.log(
  `${FLOWS} flows, ${Math.round(bytes / 1000)} kB: ${Math.round(cold)} ms cold, ${Math.round(warm)} ms warm (budget ${BUDGET_MS} ms)`,
);
console.log(`JSON.parse of the same texts: ${parse.toFixed(1)} ms; lint takes ${(warm / parse).toFixed(1)} times as long`);
if (cold > BUDGET_MS) process.exitCode = 1;
