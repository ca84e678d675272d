import type { TraceEvent } from '../../lib/emulator/trace.ts';
import { FlowCenter, HANGS, type HeardCall } from './support/flow-center.ts';
import { said } from './support/said.ts';
import type { ShippedFunction } from './support/shipped-functions.ts';

const MORNING = '2026-11-20T02:00:00Z';
const CALLER = '+8613826012345';

const FAULTS: readonly (readonly [string, ShippedFunction])[] = [
  ['throws', async () => Promise.reject(new Error('out of order'))],
  ['hangs', HANGS],
  ['answers a list', async () => ['nothing']],
  ['answers 40 KB', async () => ({ text: 'x'.repeat(40_000) })],
  ['answers nothing', async () => null],
  ['answers an empty object', async () => ({})],
];
const FUNCTIONS = ['customer-lookup', 'area-routing', 'agent-routing', 'queue-position', 'survey-save'];

/** Longest time, in seconds, that the caller heard nothing: no prompt, no music, nobody to talk to. */
function longestSilence(events: readonly TraceEvent[]): number {
  const playing = new Set<string>();
  let talking = false;
  let since: number | undefined;
  let longest = 0;
  for (const event of events) {
    const now = Date.parse(event.at);
    if (event.type === 'prompt' && event.to === 'customer') playing.add(event.playId);
    if (event.type === 'prompt-ended') playing.delete(event.playId);
    if (event.type === 'agent') talking = event.state === 'CONNECTED';
    if (since !== undefined) longest = Math.max(longest, now - since);
    since = playing.size > 0 || talking ? undefined : (since ?? now);
    if (event.type === 'disconnect') break;
  }
  return longest / 1000;
}

const heardAnything = (call: HeardCall) => expect(call.heard.length).toBeGreaterThan(2);

describe.each(FUNCTIONS)('%s', (name) => {
  it.each(FAULTS)('that %s costs no caller the call', async (_, fault) => {
    const center = (await FlowCenter.open(MORNING)).works('support-1');
    center.functions[name] = fault;
    const call = await center.call('main-entry', CALLER, ['1', '2', '5', '1']);
    heardAnything(call);
    expect(call).toMatchObject({ queues: ['support'], agents: ['support-1'], attributes: { servedBy: 'support-1' } });
    expect(Object.values(call.attributes)).not.toContain('');
    expect([said('survey-thanks'), said('goodbye')]).toContain(call.heard.at(-1));
    expect(longestSilence(call.events)).toBeLessThanOrEqual(10);
  });

  it.each(FAULTS)('that %s leaves a caller who dials an extension with the operator at worst', async (_, fault) => {
    const center = await FlowCenter.open(MORNING);
    center.functions[name] = fault;
    const call = await center.call('main-entry', CALLER, ['1', '8', '602#'], 60_000);
    expect(call.queues).toEqual([name === 'agent-routing' ? 'operator' : 'sales-south']);
    expect(longestSilence(call.events)).toBeLessThanOrEqual(10);
  });
});

describe('all functions at once', () => {
  it.each(FAULTS)('that %s still bring the caller to a person, who is named without a number', async (_, fault) => {
    const center = (await FlowCenter.open(MORNING)).works('lead-1');
    for (const name of FUNCTIONS) center.functions[name] = fault;
    const call = await center.call('main-entry', CALLER, ['1', '1']);
    expect(call).toMatchObject({ queues: ['operator'], agents: ['lead-1'], attributes: { servedBy: 'lead-1' } });
    expect(call.heard).toContain(said('agent-serves'));
    expect(call.attributes).not.toHaveProperty('servedByExtension');
    expect(longestSilence(call.events)).toBeLessThanOrEqual(20);
  });
});
