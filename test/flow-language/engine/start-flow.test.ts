import type { FlowPorts } from '../../../lib/flow-language/ports.ts';
import { act, bye, fakeCenter, flowOf, flowRecord } from '../../support/flow-ports.ts';

const say = (identifier: string, text: string, next = 'bye') => act(identifier, 'MessageParticipant', { Text: text }, next);

test('a flow says its prompts one after the other and hangs up', () => {
  const center = fakeCenter({ contact: { attributes: { name: 'Li' } } });

  const run = center.run(flowOf(say('hello', 'Hello $.Attributes.name.', 'more'), say('more', 'Goodbye'), bye()));
  expect(run.current).toBe('hello');
  center.clock.pass(2000);

  expect(center.heard).toEqual(['Hello Li.', 'Goodbye']);
  expect(center.ends).toEqual([{ type: 'disconnect' }]);
  expect(run.current).toBeNull();
});

test('the trace has one event for each action, with resolved parameters and what follows', () => {
  const center = fakeCenter({ contact: { attributes: { name: 'Li' } } });

  center.run(flowOf(say('hello', 'Hello $.Attributes.name'), bye()));
  center.clock.pass(1000);

  expect(center.trace).toEqual([
    { type: 'flow-started', flow: { id: 'flow-1', name: 'flow-1', type: 'CONTACT_FLOW' } },
    expect.objectContaining({
      type: 'action',
      identifier: 'hello',
      parameters: { Text: 'Hello Li' },
      outcome: { kind: 'success' },
      next: 'bye',
      logged: true,
    }),
    expect.objectContaining({ type: 'action', identifier: 'bye', outcome: { kind: 'end' }, next: null }),
    { type: 'flow-ended', flow: { id: 'flow-1', name: 'flow-1', type: 'CONTACT_FLOW' }, end: 'disconnect' },
  ]);
});

test('conditions are tried in order and the first true one wins', () => {
  const center = fakeCenter({ contact: { attributes: { tier: 'gold' } } });
  const conditions: [string, string, string?][] = [
    ['silver', 'never'],
    ['go', 'first', 'TextStartsWith'],
    ['gold', 'second'],
  ];

  center.run(
    flowOf(
      act('tier', 'Compare', { ComparisonValue: '$.Attributes.tier' }, 'bye', { NoMatchingCondition: 'bye' }, conditions),
      bye('first'),
      bye('second'),
      bye('never'),
      bye(),
    ),
  );

  expect(center.walked()).toEqual(['tier', 'first']);
});

test.each([
  ['a missing value matches nothing', {}, 'bye'],
  ['a number is compared as a number', { count: '10' }, 'many'],
  ['text that is no number is not compared as one', { count: 'ten' }, 'bye'],
  ['an empty value is no number', { count: '' }, 'bye'],
])('%s', (_name, attributes, end) => {
  const center = fakeCenter({ contact: { attributes } });

  center.run(
    flowOf(
      act('count', 'Compare', { ComparisonValue: '$.Attributes.count' }, 'bye', { NoMatchingCondition: 'bye' }, [
        ['9', 'many', 'NumberGreaterThan'],
        ['1', 'many', 'NumberLessThan'],
      ]),
      bye('many'),
      bye(),
    ),
  );

  expect(center.walked()).toEqual(['count', end]);
});

test('an operand without a value makes no condition true', () => {
  const center = fakeCenter();

  center.run(
    flowOf(
      act('a', 'Compare', { ComparisonValue: '$.Attributes.code' }, 'bye', { NoMatchingCondition: 'bye' }, [
        ['$.Attributes.other', 'same'],
      ]),
      bye('same'),
      bye(),
    ),
  );

  expect(center.walked()).toEqual(['a', 'bye']);
});

test('an error takes its own branch before the catch-all', () => {
  const center = fakeCenter({ enqueue: 'QueueAtCapacity' });

  center.run(
    flowOf(act('q', 'TransferContactToQueue', {}, 'bye', { NoMatchingError: 'bye', QueueAtCapacity: 'full' }), bye('full'), bye()),
  );

  expect(center.walked()).toEqual(['q', 'full']);
});

test('a failed prompt without an error branch goes on with NextAction', () => {
  const center = fakeCenter({ broken: () => true });

  center.run(flowOf(say('hello', 'Hello'), bye()));

  expect(center.walked()).toEqual(['hello', 'bye']);
});

test('an error with no branch for it ends the flow unhandled, saying why', () => {
  const center = fakeCenter({ open: undefined });

  center.run(
    flowOf(
      act('hours', 'CheckHoursOfOperation', { HoursOfOperationId: 'x' }, 'bye', {}, [
        ['True', 'bye'],
        ['False', 'bye'],
      ]),
      bye(),
    ),
  );

  expect(center.ends).toEqual([{ type: 'unhandled', cause: expect.stringContaining('hours (CheckHoursOfOperation)') }]);
});

test('cancel stops the prompt and nothing more is reported', () => {
  const center = fakeCenter();
  const run = center.run(flowOf(say('hello', 'Hello'), bye()));

  run.cancel();
  center.clock.pass(10_000);

  expect(center.ends).toEqual([]);
  expect(center.clock.pending).toBe(0);
  expect(run.current).toBeNull();
});

test('a settle that comes twice is heard once', () => {
  const media: FlowPorts['media'] = {
    present: true,
    play(_prompt, done) {
      done('finished');
      done('failed');
      return () => undefined;
    },
    onKey: () => () => undefined,
    reportInput: () => undefined,
  };
  const center = fakeCenter({ ports: { media } });

  center.run(flowOf(say('hello', 'Hello'), bye()));

  expect(center.walked()).toEqual(['hello', 'bye']);
});

test('a cycle that takes no time ends unhandled and does not stop the center', () => {
  const center = fakeCenter({ contact: { attributes: { a: '1' } } });

  center.run(flowOf(act('a', 'UpdateContactAttributes', { Attributes: { n: 'x' } }, 'a', { NoMatchingError: 'a' })));

  expect(center.ends).toEqual([{ type: 'unhandled', cause: expect.stringContaining('run away') }]);
});

test('a cycle that takes time may go on', () => {
  const center = fakeCenter();

  center.run(flowOf(say('a', 'again', 'a')), { stepLimit: 20 });
  center.clock.pass(3_600_000);

  expect(center.ends).toEqual([]);
  expect(center.heard).toHaveLength(3601);
});

test('flows that hand the contact to each other without time end unhandled', () => {
  const there = act('go', 'TransferToFlow', { ContactFlowId: 'flow-1' }, 'bye', { NoMatchingError: 'bye' });
  const document = flowOf(there, bye());
  const center = fakeCenter({ flows: [flowRecord(document)] });

  for (let hops = 0; hops < 200; hops += 1) center.run(document);

  expect(center.ends.at(0)).toEqual({ type: 'transfer-to-flow', flowId: 'flow-1' });
  expect(center.ends.at(-1)).toMatchObject({ type: 'unhandled' });
});

test('an action that does not suit the channel takes its error branch, except where it quietly succeeds', () => {
  const chat = fakeCenter({ contact: { channel: 'CHAT' } });
  const task = fakeCenter({ contact: { channel: 'TASK' } });

  chat.run(
    flowOf(
      act('ask', 'GetParticipantInput', { Text: 'Press', StoreInput: 'False', InputTimeLimitSeconds: '5' }, 'bye', {
        NoMatchingError: 'sorry',
        NoMatchingCondition: 'bye',
        InputTimeLimitExceeded: 'bye',
      }),
      bye('sorry'),
      bye(),
    ),
  );
  task.run(flowOf(say('hello', 'Hello'), bye()));

  expect(chat.walked()).toEqual(['ask', 'sorry']);
  expect(task.walked()).toEqual(['hello', 'bye']);
});

test('without a participant hanging up only ends the flow', () => {
  const center = fakeCenter({ present: false });

  center.run(flowOf(bye()));

  expect(center.ends).toEqual([{ type: 'end-flow' }]);
});

test('a required single value that is missing takes the error branch', () => {
  const center = fakeCenter();

  center.run(
    flowOf(
      act('set', 'UpdateContactTargetQueue', { QueueId: '$.Attributes.queue' }, 'bye', { NoMatchingError: 'sorry' }),
      bye('sorry'),
      bye(),
    ),
  );

  expect(center.walked()).toEqual(['set', 'sorry']);
  expect(center.trace[1]).toMatchObject({ outcome: { kind: 'error', cause: 'QueueId: $.Attributes.queue has no value' } });
});

test('parameters that no longer fit their schema take the error branch instead of crashing', () => {
  const center = fakeCenter();

  center.run(flowOf(act('set', 'UpdateContactAttributes', { Attributes: 7 }, 'bye', { NoMatchingError: 'sorry' }), bye('sorry'), bye()));

  expect(center.walked()).toEqual(['set', 'sorry']);
});

test('flow attributes belong to one run', () => {
  const center = fakeCenter();
  const set = act('set', 'UpdateFlowAttributes', { FlowAttributes: { menu: { Value: 'Press 1, $.ContactId' } } }, 'say', {
    NoMatchingError: 'bye',
  });

  center.run(flowOf(set, say('say', '[$.FlowAttributes.menu]'), bye()));
  center.clock.pass(1000);
  center.run(flowOf(say('say', '[$.FlowAttributes.menu]'), bye()));

  expect(center.heard).toEqual(['[Press 1, contact-1]', '[]']);
});

test('flow attributes over 32 KB take the error branch and leave nothing behind', () => {
  const center = fakeCenter({ contact: { attributes: { big: '中'.repeat(11_000) } } });
  const set = act('set', 'UpdateFlowAttributes', { FlowAttributes: { menu: { Value: '$.Attributes.big' } } }, 'bye', {
    NoMatchingError: 'say',
  });

  center.run(flowOf(set, say('say', '[$.FlowAttributes.menu]'), bye()));

  expect(center.heard).toEqual(['[]']);
});
