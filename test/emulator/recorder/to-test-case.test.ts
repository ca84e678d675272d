import { toTestCase } from '../../../lib/emulator/recorder/to-test-case.ts';
import type { TraceEvent } from '../../../lib/emulator/trace.ts';
import { parseTestCase } from '../../../lib/flow-language/testing-language/parse-test-case.ts';

const flow = { id: 'flow-1', name: 'main', type: 'CONTACT_FLOW' as const };
type Plain<T> = T extends unknown ? Omit<T, 'at' | 'contactId'> : never;
const recorded = (...events: Plain<TraceEvent>[]): TraceEvent[] =>
  events.map(
    (event, second) => ({ at: new Date(Date.UTC(2026, 10, 20, 2, 0, second)).toISOString(), contactId: 'c', ...event }) as TraceEvent,
  );

const call: Plain<TraceEvent> = {
  type: 'contact',
  state: 'initiated',
  from: '+8613826012345',
  to: '+12025550100',
  initiationMethod: 'INBOUND',
};
const started: Plain<TraceEvent> = { type: 'flow-started', flow };
const hears = (text: string): Plain<TraceEvent> => ({
  type: 'prompt',
  to: 'customer',
  playId: 'p',
  text,
  durationMs: 1000,
  loop: false,
  language: 'en-US',
});
const answers = (result: Record<string, string>): Plain<TraceEvent> => ({
  type: 'lambda',
  functionArn: 'arn:aws:lambda:::function:look-up',
  attempts: 1,
  durationMs: 10,
  ok: true,
  result,
});
const ask = (parameters: Record<string, unknown>): Plain<TraceEvent> => ({
  type: 'action',
  flow,
  identifier: 'ask',
  actionType: 'GetParticipantInput',
  parameters,
  outcome: { kind: 'success' },
  next: null,
});
const options = { name: 'saved' };

test('what was heard is expected in order, keys are pressed where they were', () => {
  const { content, notes } = toTestCase(
    recorded(call, started, hears('Your number?'), { type: 'input', keys: '123', result: 'stored' }, ask({}), hears('Thank you'), {
      type: 'disconnect',
      reason: 'CUSTOMER_DISCONNECT',
    }),
    options,
  );

  const parsed = parseTestCase(JSON.stringify(content));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  expect(notes).toEqual([]);
  expect(parsed.test).toMatchObject({
    name: 'saved',
    entryPoint: { type: 'VOICE_CALL', flowId: 'flow-1', sourcePhoneNumber: '+8613826012345' },
    observations: [
      { event: { type: 'TestInitiated' }, next: ['hears 1'] },
      { event: { message: { text: 'Your number?' } }, actions: [{ type: 'press', keys: '123#' }], next: ['hears 2'] },
      { event: { message: { text: 'Thank you' } }, actions: [{ type: 'hang-up' }], next: [] },
    ],
  });
});

test('an input that was as long as it may be is not ended by a key', () => {
  const { content } = toTestCase(
    recorded(
      call,
      started,
      hears('Code?'),
      { type: 'input', keys: '1234', result: 'stored' },
      ask({ InputValidation: { CustomValidation: { MaximumLength: '4' } } }),
    ),
    options,
  );

  expect(JSON.stringify(content)).toContain('"Value":"1234"');
});

test('a function answers as it did each time, where something is heard in between', () => {
  const { content, notes } = toTestCase(
    recorded(call, started, answers({ a: '1' }), hears('One'), answers({ a: '2' }), hears('Two'), answers({ a: '2' })),
    options,
  );

  const mocks = content.Observations.map(({ Identifier, Actions }) => [
    Identifier,
    ...Actions.map((action) => (JSON.stringify(action.Parameters).includes(String.raw`{\"a\":\"1\"}`) ? 1 : 2)),
  ]);
  expect(mocks).toEqual([['begins', 1], ['hears 1', 2], ['hears 2']]);
  expect(notes).toEqual([]);
});

test('what the language cannot say is noted', () => {
  const { notes } = toTestCase(
    recorded(call, started, answers({ a: '1' }), answers({ a: '2' }), hears('Card?'), { type: 'input', keys: '••••', result: 'stored' }),
    options,
  );

  expect(notes).toEqual([expect.stringContaining('answers twice in different ways'), expect.stringContaining('secret input')]);
});

test('an empty recording is an empty test, not a fault', () => {
  expect(toTestCase([], options).content.Observations).toHaveLength(1);
});
