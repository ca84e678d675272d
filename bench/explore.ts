/**
 * The explorer against reading and validating the same files in the same run: `npx tsx bench/explore.ts`. Other people's
 * flows by TRUNKLINE_CORPUS, else those of this repository. Exits 1 when the slowest file takes two seconds or more.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Explorer } from '../lib/flow-language/explore/explore-flow.ts';
import { makeFlowSet, memberName, type SetMember } from '../lib/flow-language/explore/flow-set.ts';
import { guessFlowType } from '../lib/flow-language/explore/guess-flow-type.ts';
import { parseFlow } from '../lib/flow-language/parse-flow.ts';
import { validateFlow } from '../lib/flow-language/validate-flow.ts';

const LIMIT_MS = 2000;
const ROUNDS = 3;

const folder = process.env.TRUNKLINE_CORPUS ?? join(import.meta.dirname, '../contact-flows');
const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
  .map((entry) => ({ file: entry.name, text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }));

const members: SetMember[] = texts.flatMap(({ file, text }) => {
  const parsed = parseFlow(text, { file });
  if (!parsed.ok) return [];
  return [{ file, name: memberName(parsed.document, file), type: guessFlowType(parsed.document).type, document: parsed.document }];
});

/** Milliseconds: the best of some rounds, because other work on the machine only adds. */
const best = (work: () => void): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
};

const validated = best(() => {
  for (const { text } of texts) {
    const parsed = parseFlow(JSON.parse(text));
    if (parsed.ok) validateFlow(parsed.document, { type: guessFlowType(parsed.document).type });
  }
});

const slowest = { file: '', milliseconds: 0, actions: 0, states: 0 };
const explored = best(() => {
  const explorer = new Explorer(makeFlowSet(members));
  for (const member of members) {
    const start = performance.now();
    const { states } = explorer.explore(member);
    const milliseconds = performance.now() - start;
    if (milliseconds > slowest.milliseconds)
      Object.assign(slowest, { file: member.file, milliseconds, actions: member.document.Actions.length, states });
  }
});
const [largest] = [...members].sort((a, b) => b.document.Actions.length - a.document.Actions.length);
const alone = best(() => {
  if (largest !== undefined) new Explorer(makeFlowSet([largest])).explore(largest);
});

console.log(`files              ${members.length} flows of ${basename(folder)}`);
console.log(`parse + validate   ${validated.toFixed(1)} ms`);
console.log(`explore            ${explored.toFixed(1)} ms`);
console.log(`ratio              ${(explored / validated).toFixed(2)} x`);
console.log(`largest            ${alone.toFixed(1)} ms   ${largest?.document.Actions.length ?? 0} actions (limit ${LIMIT_MS} ms)`);
console.log(
  `slowest            ${slowest.milliseconds.toFixed(1)} ms   ${slowest.actions} actions, ${slowest.states} states (limit ${LIMIT_MS} ms)`,
);
if (Math.max(slowest.milliseconds, alone) >= LIMIT_MS) process.exitCode = 1;
