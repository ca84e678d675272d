import { FLOW_TYPES, type FlowDocument, type FlowType } from '../../lib/flow-language/document.ts';
import { guessFlowType } from '../../lib/flow-language/explore/guess-flow-type.ts';
import { lintFlows } from '../../lib/flow-language/lint/lint-flows.ts';
import { readDraft } from '../../lib/flow-language/lint/read-draft.ts';
import { jsonReport } from '../../lib/flow-language/lint/report/json-report.ts';
import { locator } from '../../lib/flow-language/lint/report/positions.ts';
import { sarifReport } from '../../lib/flow-language/lint/report/sarif-report.ts';
import { RULE_CATALOG } from '../../lib/flow-language/lint/rule-catalog.ts';
import { fakeCenter, flowRecord } from '../../test/support/flow-ports.ts';
import type { Random } from './seeded-random.ts';

const KEYS = '0123456789*#';
const ANSWERS: readonly unknown[] = [{}, { a: '1' }, { a: { b: [1] } }, null, 'text', [], { __proto__: { x: 1 } }, { x: 'y'.repeat(1000) }];

/** Runs a flow with functions, callers and prompts that do anything. */
const run = (document: FlowDocument, type: FlowType, random: Random): void => {
  const center = fakeCenter({
    contact: { channel: random.pick(['VOICE', 'VOICE', 'VOICE', 'CHAT', 'TASK'] as const) ?? 'VOICE', attributes: { a: '1' } },
    promptMs: random.pick([0, 1000, 30_000]) ?? 0,
    open: random.pick([true, false, undefined]),
    present: random.chance(0.9),
    flows: [flowRecord(document, random.chance(0.5) ? 'MODULE' : type, 'flow-1')],
    answer: () => ({
      afterMs: random.pick([0, 10, 9000]) ?? 0,
      result: random.chance(0.8)
        ? { ok: true, payload: random.pick(ANSWERS), payloadBytes: random.below(40_000) }
        : { ok: false, error: 'Unhandled', message: 'x', retryable: random.chance(0.5) },
    }),
  });
  const running = center.run(document, { type, stepLimit: 2000 });
  for (let steps = random.below(12); steps > 0; steps -= 1) {
    center.press(KEYS[random.below(KEYS.length)] ?? '1');
    center.clock.pass(random.pick([100, 3000, 60_000]) ?? 100);
  }
  running.cancel();
  if (center.ends.length > 1) throw new Error(`the flow ended ${center.ends.length} times`);
  if (center.clock.pending > 0) throw new Error(`${center.clock.pending} timers are left after the flow was cancelled`);
};

/** What became of one document; everything that the language does with a file is done with it. Throws when something of ours is at fault. */
export const tryDocument = (text: string, random: Random): 'unreadable' | 'refused' | 'accepted' => {
  const source = { file: 'fuzz.json', text };
  const [report] = lintFlows([source]);
  if (report === undefined) throw new Error('a file has no report');
  for (const { rule, severity } of report.problems) {
    const known = RULE_CATALOG.get(rule)?.known;
    if (known === undefined) throw new Error(`the rule ${rule} is not in the catalog`);
    if (severity === 'error' && known === 'inferred') throw new Error(`the rule ${rule} is only inferred, and refuses a flow`);
  }
  if (random.chance(0.3)) lintFlows([source, source], { draft: true, type: random.pick(FLOW_TYPES) });
  if (random.chance(0.2)) {
    jsonReport([report]);
    sarifReport([{ report, position: locator(text) }], '0.0.0');
  }
  const read = readDraft(text, source);
  if (!read.ok) return 'unreadable';
  run(read.document, guessFlowType(read.document).type, random);
  return report.problems.some(({ severity }) => severity === 'error') ? 'refused' : 'accepted';
};
