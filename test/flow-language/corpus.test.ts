import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FlowType } from '../../lib/flow-language/document.ts';
import { parseFlow } from '../../lib/flow-language/parse-flow.ts';
import { validateFlow } from '../../lib/flow-language/validate-flow.ts';
import { RULES } from '../../lib/flow-language/validation/rules.ts';
import { fakeCenter } from '../support/flow-ports.ts';

/** Flows of other people, named by the variable TRUNKLINE_CORPUS (a folder with `flows/*.json`); skipped where it is not set. */
const corpus = process.env.TRUNKLINE_CORPUS;
const files = corpus === undefined ? [] : readdirSync(path.join(corpus, 'flows')).filter((file) => file.endsWith('.json'));
const read = (file: string): string => readFileSync(path.join(corpus ?? '', 'flows', file), 'utf8');

const METADATA_TYPES: Record<string, FlowType> = {
  customerQueue: 'CUSTOMER_QUEUE',
  customerHold: 'CUSTOMER_HOLD',
  customerWhisper: 'CUSTOMER_WHISPER',
  agentHold: 'AGENT_HOLD',
  agentWhisper: 'AGENT_WHISPER',
  outboundWhisper: 'OUTBOUND_WHISPER',
  agentTransfer: 'AGENT_TRANSFER',
  queueTransfer: 'QUEUE_TRANSFER',
};
const typeOf = (document: { Settings?: unknown; Metadata?: Record<string, unknown> }): FlowType => {
  if (document.Settings !== undefined) return 'MODULE';
  return METADATA_TYPES[String(document.Metadata?.type)] ?? 'CONTACT_FLOW';
};

const whenThere = corpus === undefined ? test.skip : test;

whenThere('every flow of the corpus is read, judged by known rules, and runs to an end or a wait', () => {
  let accepted = 0;
  for (const file of files) {
    const parsed = parseFlow(read(file), { file });
    if (!parsed.ok) throw new Error(`${file}: ${parsed.problems[0]?.message}`);
    const type = typeOf(parsed.document);
    const errors = validateFlow(parsed.document, { type }).filter(({ severity }) => severity === 'error');
    for (const { rule } of errors) expect(Object.keys(RULES)).toContain(rule);
    if (errors.length === 0) accepted += 1;
    const center = fakeCenter({ answer: () => ({ afterMs: 10, result: { ok: true, payload: {}, payloadBytes: 2 } }) });
    const run = center.run(parsed.document, { type });
    for (const key of '1234#*0987654321#') {
      center.press(key);
      center.clock.pass(4000);
    }
    run.cancel();
    expect(center.clock.pending).toBe(0);
  }
  console.info(`${accepted} of ${files.length} flows of the corpus are accepted.`);
  expect(files.length).toBeGreaterThan(0);
});
