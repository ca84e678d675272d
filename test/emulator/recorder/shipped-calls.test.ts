import { join } from 'node:path';
import { readCenterPlan } from '../../../bin/testing/read-center-plan.ts';
import { replay } from '../../../lib/emulator/recorder/replay.ts';
import { toTestCase } from '../../../lib/emulator/recorder/to-test-case.ts';
import type { TraceEvent } from '../../../lib/emulator/trace.ts';
import { prepareCenter } from '../../../lib/testing/center/prepare-center.ts';
import { loadTestCase } from '../../../lib/testing/run/load-test-case.ts';
import { runTestCases } from '../../../lib/testing/run/run-test-cases.ts';
import { FlowCenter } from '../../contact-flows/support/flow-center.ts';
import { functionArn } from '../../contact-flows/support/shipped-inventory.ts';

/** Friday, 10:00 in Shanghai. */
const MORNING = '2026-11-20T02:00:00Z';
const GUANGZHOU = '+8613826012345';
const saved = (events: readonly TraceEvent[]): TraceEvent[] => JSON.parse(JSON.stringify(events)) as TraceEvent[];

const CALLS: [what: string, at: string, agent: string | undefined, from: string | null, keys: string[]][] = [
  ['an agent and the survey', MORNING, 'south-1', GUANGZHOU, ['1', '1', '5', '1']],
  ['a VIP', '2026-11-20T14:00:00Z', 'vip-1', '+8613916000001', ['5', '2']],
  ['a blacklisted number', MORNING, undefined, '+8613800138000', []],
  ['wrong keys', MORNING, undefined, GUANGZHOU, ['1', '9', '7', '6', '5']],
  ['silence and a long wait', MORNING, undefined, GUANGZHOU, ['1', '2']],
  ['an extension', MORNING, 'east-2', '+85221234567', ['1', '8', '8002#', '5', '1']],
  ['a withheld number out of hours', '2026-11-20T10:01:00Z', undefined, null, ['2']],
];

test.each(CALLS)('shipped flows, %s: the replay is equal to the recording', async (_what, at, agent, from, keys) => {
  const center = await FlowCenter.open(at);
  if (agent !== undefined) center.works(agent);
  const events = saved((await center.call('main-entry', from, keys)).events);

  const { difference, runs, unrecorded } = replay(events, { inventory: center.center.inventory });

  expect({ difference, unrecorded }).toEqual({ difference: null, unrecorded: [] });
  expect(runs.flatMap(({ recorded }) => recorded).length).toBeGreaterThan(20);
});

describe('saved as tests in the testing language', () => {
  const prepared = prepareCenter(readCenterPlan(join(import.meta.dirname, '../../../center.yaml')));

  it.each(CALLS.slice(0, 4))('%s: the test passes on the same flows', async (what, at, agent, from, keys) => {
    const center = await FlowCenter.open(at);
    if (agent !== undefined) center.works(agent);
    const { inventory } = center.center;
    const { events } = await center.call('main-entry', from, keys, 5000);
    const named = {
      queue: inventory.queues.list().filter(({ type }) => type === 'STANDARD'),
      hours: inventory.hours.list(),
      flow: inventory.flows.list(),
      prompt: inventory.prompts.list(),
      agent: inventory.users.list(),
    };
    const names = new Map<string, string>();
    for (const [kind, list] of Object.entries(named))
      for (const { id, arn, name } of list) for (const key of [id, arn]) names.set(key, `\${${kind}:${name}}`);
    for (const name of ['customer-lookup', 'area-routing', 'agent-routing', 'survey-save', 'queue-position'])
      names.set(functionArn(name), `\${lambda:${name}}`);

    const { content, notes } = toTestCase(saved(events), {
      name: what,
      reference: (id) => names.get(id),
      promptReference: (name) => `\${prompt:${name}}`,
    });
    const loaded = loadTestCase({ file: `${what}.json`, text: JSON.stringify(content) }, prepared.findName);

    expect(notes).toEqual([]);
    if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
    const [result] = await runTestCases([loaded.loaded], { prepared });
    expect(result?.failures).toEqual([]);
    expect(result?.observations.length).toBeGreaterThan(1);
  });
});
