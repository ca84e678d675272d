import type { FlowType } from '../../lib/flow-language/document.ts';
import { type FakeSettings, fakeCenter } from '../support/flow-ports.ts';
import { FlowCenter } from './support/flow-center.ts';
import { said, saidTwice } from './support/said.ts';
import { shippedInventory } from './support/shipped-inventory.ts';

let ids = 0;
const { flows } = shippedInventory(() => `id-${++ids}`);

/** One flow on a center of one contact; prompts take a second. */
function run(name: string, type: FlowType, settings: FakeSettings = {}, seconds = 60) {
  const document = flows.byName(name)?.document;
  if (document === undefined) throw new Error(`There is no flow ${name}`);
  const fake = fakeCenter(settings);
  fake.run(document, { type });
  fake.clock.pass(seconds * 1000);
  return fake;
}
const support = { queue: { id: 'q', arn: 'arn:q', name: 'support' } };
const answers =
  (payload: Record<string, unknown>): FakeSettings['answer'] =>
  () => ({ afterMs: 0, result: { ok: true, payload, payloadBytes: 10 } });
const staffed = { agents: { online: 1, available: 0, staffed: 1, afterContactWork: 0, busy: 1, missed: 0, nonProductive: 0 } };

describe('a hand-over to a queue', () => {
  it('goes through when it is open and somebody is there, with the music of that queue', () => {
    const fake = run('queue-transfer', 'QUEUE_TRANSFER', {
      contact: support,
      metrics: staffed,
      answer: answers({ musicPromptArn: 'arn:music' }),
    });
    expect(fake.heard).toEqual([said('transfer-to-queue')]);
    expect(fake.ends).toEqual([{ type: 'queued' }]);
    expect(fake.contact.attributes).toEqual({ queueName: 'support', queueMusic: 'arn:music' });
  });

  it.each([
    ['closed', { open: false }, said('transfer-closed')],
    ['without anybody', {}, said('transfer-nobody')],
    ['full', { metrics: staffed, enqueue: 'QueueAtCapacity' as const }, said('transfer-full')],
    ['without hours', { open: undefined }, saidTwice('trouble-goodbye')],
  ])('that is %s says so', (_, settings, text) => {
    const fake = run('queue-transfer', 'QUEUE_TRANSFER', { contact: support, answer: answers({}), ...settings });
    expect(fake.heard.at(-1)?.replace(/<[^>]*>/g, '')).toBe(text);
    expect(fake.ends).toEqual([{ type: 'disconnect' }]);
  });
});

describe('a hand-over to a colleague', () => {
  it.each(['zh-CN', 'en-US'] as const)('is announced in %s', (language) => {
    const fake = run('agent-transfer', 'AGENT_TRANSFER', { contact: { attributes: { language } } });
    expect(fake.heard).toEqual([said('transfer-to-agent', language)]);
    expect(fake.ends).toEqual([{ type: 'transfer-to-agent' }]);
  });
});

describe('a call that an agent makes', () => {
  it('is recorded, greets the customer and has our music on hold', () => {
    const fake = run('outbound-whisper', 'OUTBOUND_WHISPER', { contact: { attributes: { language: 'en-US' } } });
    expect(fake.heard).toEqual([said('outbound-greeting', 'en-US')]);
    expect(fake.contact.recording).toMatchObject({ agent: true, customer: true });
    expect(fake.contact.hooks).toEqual({
      CustomerHold: expect.stringContaining('customer-hold'),
      AgentHold: expect.stringContaining('agent-hold'),
    });
    expect(fake.ends).toEqual([{ type: 'end-flow' }]);
  });
});

describe('holds', () => {
  it.each([
    ['customer-hold', 'CUSTOMER_HOLD', 'on-hold'],
    ['agent-hold', 'AGENT_HOLD', 'agent-on-hold'],
  ] as const)('%s repeats words and music', (name, type, key) => {
    const { heard } = run(name, type, {}, 3.5);
    expect(heard).toEqual([said(key), expect.stringContaining('prompt/'), said(key), expect.stringContaining('prompt/')]);
  });

  it('play the music of the queue to the customer', async () => {
    const center = await FlowCenter.open('2026-11-20T02:00:00Z');
    const desk = center.center.agent('south-1');
    const done = new Set<string>();
    const once = (step: string, seconds: number, act: () => void): void => {
      if (!done.has(step)) center.clock.after(seconds * 1000, act);
      done.add(step);
    };
    desk.onChange(({ contacts }) => {
      for (const { contactId, state } of contacts) {
        if (state === 'CONNECTING' || state === 'INCOMING') once('accept', 1, () => desk.accept(contactId));
        if (state === 'CONNECTED' && !done.has('hold')) once('hold', 5, () => desk.hold(contactId));
        if (state === 'CONNECTED_ONHOLD') once('resume', 10, () => desk.resume(contactId));
        if (state === 'CONNECTED' && done.has('resume')) once('hang-up', 5, () => desk.hangUp(contactId));
        if (state === 'ENDED') once('clear', 1, () => desk.clear(contactId));
      }
    });
    desk.setState('Available');
    const call = await center.call('main-entry', '+8613826012345', ['1', '1', '5', '1']);
    const held = call.heard.indexOf(said('on-hold'));
    expect(call.heard.slice(held, held + 2)).toEqual([said('on-hold'), '♪ bamboo']);
    expect(call.heard.at(-1)).toBe(said('survey-thanks'));
  });
});

describe('the survey', () => {
  it('is not held where no agent has served', () => {
    const fake = run('survey', 'CONTACT_FLOW', { answer: answers({ done: 'false' }) });
    expect(fake.heard).toEqual([said('goodbye')]);
    expect(fake.invocations).toEqual([]);
  });

  it('ends although the function asks for ever', () => {
    const fake = run(
      'survey',
      'CONTACT_FLOW',
      { contact: { attributes: { servedBy: 'east-1' } }, answer: answers({ done: 'false', questionText: 'again?' }) },
      1000,
    );
    expect(fake.heard.filter((text) => text === 'again?')).toHaveLength(12);
    expect(fake.ends).toEqual([{ type: 'disconnect' }]);
  });
});
