import { replay } from '../../../lib/emulator/recorder/replay.ts';
import type { TraceEvent } from '../../../lib/emulator/trace.ts';
import type { FlowDocument } from '../../../lib/flow-language/document.ts';
import { TestCenter, type TestPlan } from '../../support/center-builder.ts';
import { attribute, block, endFlow, flowOf, hangUp, isOpen, menu, music, say, setQueue, toQueue } from '../../support/center-flows.ts';

/** A recording that has been a file. */
const saved = (events: readonly TraceEvent[]): TraceEvent[] => JSON.parse(JSON.stringify(events)) as TraceEvent[];

const digits = (id: string, next: string, most = '8') =>
  block(
    id,
    'GetParticipantInput',
    {
      Text: 'Your number?',
      StoreInput: 'True',
      InputTimeLimitSeconds: '5',
      InputValidation: { CustomValidation: { MaximumLength: most } },
    },
    { next, errors: { NoMatchingError: 'bye' } },
  );
const lambda = (id: string, next: string, otherwise: string) =>
  block(
    id,
    'InvokeLambdaFunction',
    { LambdaFunctionARN: 'arn:aws:lambda:eu-west-2:1:function:look-up', InvocationTimeLimitSeconds: '3' },
    { next, errors: { NoMatchingError: otherwise } },
  );

describe('a flow that asks for everything', () => {
  const main = flowOf(
    say('hello', 'Good day', 'chance'),
    block('chance', 'DistributeByPercentage', {}, { errors: { NoMatchingCondition: 'number' } }),
    digits('number', 'look-up'),
    lambda('look-up', 'keep', 'sorry'),
    attribute('keep', { name: '$.External.name', number: '$.StoredCustomerInput' }, 'hours'),
    isOpen('hours', 'office', 'thanks', 'sorry'),
    say('thanks', 'Thank you, $.Attributes.name, for $.Attributes.number', 'choice'),
    menu('choice', 'Press 1', { 1: 'queue-it' }, 'bye'),
    setQueue('queue-it', 'support', 'queue'),
    toQueue(),
    say('sorry', 'Sorry', 'bye'),
    hangUp(),
  );
  const plan: TestPlan = {
    flows: { main },
    hours: { office: { timeZone: 'UTC', config: [{ day: 'FRIDAY', start: { hours: 0, minutes: 0 }, end: { hours: 23, minutes: 59 } }] } },
    queues: { support: {} },
    functions: () => ({ ok: true, payload: { name: 'Ada' }, payloadBytes: 20 }),
  };
  const record = (more: Partial<TestPlan> = {}) => {
    const test = new TestCenter({ ...plan, ...more });
    const caller = test.call().hears('number?').press('12');
    test.seconds(4);
    caller.press('3#').hears('Press').press('1');
    test.seconds(20);
    caller.hangUp();
    return { test, events: saved(caller.events) };
  };

  it('comes out the same: keys at their times, function answers, hours, chance, queue', () => {
    const { test, events } = record();

    const result = replay(events, { inventory: test.inventory });

    expect(result).toMatchObject({ difference: null, unrecorded: [] });
    expect(result.runs.map(({ flow }) => flow.name)).toEqual(['main', 'Default customer queue']);
    const heard = result.runs[0]?.replayed.flatMap((one) => (one.kind === 'prompt' ? [one.text] : []));
    expect(heard).toEqual(['Good day', 'Your number?', 'Thank you, Ada, for 123', 'Press 1']);
  });

  it('does not depend on what the world is like by now', () => {
    const { events } = record();
    const closed = new TestCenter({
      ...plan,
      hours: { office: { timeZone: 'UTC', config: [] } },
      functions: () => ({ ok: true, payload: {}, payloadBytes: 2 }),
    });

    expect(replay(events, { inventory: closed.inventory }).difference).toBeNull();
  });

  it.each([
    ['throws', { ok: false as const, error: 'Unhandled', message: 'boom', retryable: false }],
    ['answers what no flow takes', { ok: true as const, payload: { a: { b: 1 } }, payloadBytes: 20 }],
  ])('fails again when the function %s', (_what, result) => {
    const test = new TestCenter({ ...plan, functions: () => result });
    const caller = test.call().hears('number?').press('5#').hears('Sorry');
    test.seconds(10);

    const { difference, runs } = replay(saved(caller.events), { inventory: test.inventory });

    expect(difference).toBeNull();
    expect(runs[0]?.replayed).toContainEqual({ kind: 'function', arn: 'arn:aws:lambda:eu-west-2:1:function:look-up', ok: false });
  });

  it('waits again for a function that hung, as long as the block allows', () => {
    const test = new TestCenter({ ...plan, ports: { functions: { invoke: () => () => undefined } } });
    const caller = test.call().hears('number?').press('5#').hears('Sorry');
    test.seconds(10);

    expect(replay(saved(caller.events), { inventory: test.inventory }).difference).toBeNull();
  });

  it('names the first difference of a patched flow: a word, a branch, a value', () => {
    const { test, events } = record();
    const patch = (change: (document: FlowDocument) => void): FlowDocument => {
      const copy = structuredClone(main);
      change(copy);
      return copy;
    };
    const at = (document: FlowDocument, id: string) => {
      const found = document.Actions.find(({ Identifier }) => Identifier === id);
      if (!found) throw new Error(id);
      return found;
    };
    const differenceWith = (document: FlowDocument) =>
      replay(events, { inventory: test.inventory, patches: new Map([['main', document]]) }).difference;

    expect(
      differenceWith(
        patch((document) => {
          at(document, 'hello').Parameters = { Text: 'Hello' };
        }),
      ),
    ).toMatchObject({
      flow: 'main',
      what: 'text',
      recorded: { kind: 'prompt', text: 'Good day' },
      replayed: { kind: 'prompt', text: 'Hello' },
    });
    expect(
      differenceWith(
        patch((document) => {
          at(document, 'hello').Transitions = { NextAction: 'number' };
        }),
      ),
    ).toMatchObject({
      what: 'next',
      recorded: { block: 'hello', next: 'chance' },
      replayed: { block: 'hello', next: 'number' },
    });
    expect(
      differenceWith(
        patch((document) => {
          at(document, 'keep').Parameters = { Attributes: { name: 'you' } };
        }),
      ),
    ).toMatchObject({
      what: 'parameters',
      replayed: { block: 'keep', parameters: { Attributes: { name: 'you' } } },
    });
    expect(
      differenceWith(
        patch((document) => {
          document.StartAction = 'bye';
        }),
      ),
    ).toMatchObject({ replayed: { block: 'bye' } });
    expect(differenceWith(patch(() => undefined))).toBeNull();
  });

  it('a patched flow that asks for more than was recorded says so', () => {
    const { test, events } = record();
    const patched = structuredClone(main);
    const other = lambda('other', 'chance', 'chance');
    other.Parameters = { ...other.Parameters, LambdaFunctionARN: 'arn:aws:lambda:eu-west-2:1:function:other' };
    patched.Actions.push(other);
    const [hello] = patched.Actions;
    if (hello) hello.Transitions = { ...hello.Transitions, NextAction: 'other' };

    const result = replay(events, { inventory: test.inventory, patches: new Map([['main', patched]]) });

    expect(result.difference).toMatchObject({ what: 'next' });
    expect(result.unrecorded).toEqual(['an answer of arn:aws:lambda:eu-west-2:1:function:other']);
  });

  it('a patched flow without end is stopped', () => {
    const { test, events } = record();
    const endless = flowOf(say('hello', 'Good day', 'hello'));

    const { difference } = replay(events, { inventory: test.inventory, patches: new Map([['main', endless]]) });

    expect(difference).toMatchObject({ recorded: { kind: 'block', next: 'chance' }, replayed: { kind: 'block', next: 'hello' } });
  });
});

test('with an agent: whispers, hold and disconnect flow are told apart and come out the same', () => {
  const test = new TestCenter({
    flows: {
      main: flowOf(
        block(
          'hook',
          'UpdateContactEventHooks',
          { EventHooks: { CustomerRemaining: 'survey' } },
          { next: 'queue-it', errors: { NoMatchingError: 'bye' } },
        ),
        setQueue('queue-it', 'support', 'queue'),
        toQueue(),
        hangUp(),
      ),
      survey: flowOf(say('rate', 'How was $.Queue.Name?', 'bye'), hangUp()),
    },
    queues: { support: {} },
    profiles: { all: [{ queue: 'support' }] },
    agents: { ada: { profile: 'all' } },
  });
  const ada = test.agent('ada').available();
  const caller = test.call();
  test.seconds(2);
  ada.talks();
  ada.desk.hold(caller.contactId);
  test.seconds(15);
  ada.desk.resume(caller.contactId);
  test.seconds(5);
  ada.hangsUp();
  test.seconds(10);

  const result = replay(saved(caller.events), { inventory: test.inventory });

  expect(result.difference).toBeNull();
  expect(result.runs.map(({ flow }) => flow.type).toSorted()).toEqual(
    ['AGENT_WHISPER', 'CONTACT_FLOW', 'CONTACT_FLOW', 'CUSTOMER_HOLD', 'CUSTOMER_QUEUE', 'CUSTOMER_WHISPER'].toSorted(),
  );
});

test('a contact that moves to another queue goes on in the next segment with its attributes', () => {
  const test = new TestCenter({
    flows: {
      main: flowOf(
        attribute('mark', { color: 'blue' }, 'hook'),
        block(
          'hook',
          'UpdateContactEventHooks',
          { EventHooks: { CustomerQueue: 'waiting' } },
          { next: 'queue-it', errors: { NoMatchingError: 'bye' } },
        ),
        setQueue('queue-it', 'first', 'queue'),
        toQueue(),
        hangUp(),
      ),
      waiting: {
        type: 'CUSTOMER_QUEUE',
        document: flowOf(
          music('wait', ['Waiting with $.Attributes.color'], { everySeconds: 5, next: 'move' }),
          block(
            'move',
            'DequeueContactAndTransferToQueue',
            { QueueId: 'second' },
            { next: 'end', errors: { QueueAtCapacity: 'end', NoMatchingError: 'end' } },
          ),
          endFlow(),
        ),
      },
    },
    queues: { first: {}, second: {} },
  });
  const caller = test.call();
  test.seconds(8);
  caller.hangUp();

  const result = replay(saved(caller.events), { inventory: test.inventory });

  expect(result.difference).toBeNull();
  expect(new Set(result.runs.map(({ contactId }) => contactId)).size).toBe(2);
});

test('what a recording does not hold is named, not guessed', () => {
  const test = new TestCenter({
    flows: {
      main: flowOf(
        setQueue('queue-it', 'support', 'figures'),
        block('figures', 'GetMetricData', {}, { next: 'tell', errors: { NoMatchingError: 'bye' } }),
        say('tell', 'The queue is $.Metrics.Queue.Name', 'bye'),
        hangUp(),
      ),
    },
    queues: { support: {} },
    profiles: { all: [{ queue: 'support' }] },
    agents: { ada: { profile: 'all' } },
  });
  test.agent('ada').available();
  const caller = test.call().hears('The queue is support');
  test.seconds(5);

  const result = replay(saved(caller.events), { inventory: test.inventory });

  expect(result.unrecorded).toEqual(['what figures (GetMetricData) read']);
  expect(result.difference).toMatchObject({ recorded: { kind: 'prompt' } });
});

test('odd recordings are replayed as far as they go, and never throw', () => {
  const { inventory } = new TestCenter({ flows: { main: flowOf(hangUp()) } });
  const flow = { id: 'gone', name: 'gone', type: 'CONTACT_FLOW' as const };
  const odd: TraceEvent[][] = [
    [],
    [{ at: 'never', contactId: '', type: 'disconnect', reason: '' }],
    [{ at: '2026-11-20T02:00:00Z', contactId: '__proto__', type: 'flow-started', flow }],
    [{ at: '2026-11-20T02:00:00Z', contactId: 'c', type: 'flow-ended', flow, end: 'x' }],
    [
      { at: '2026-11-20T02:00:00Z', contactId: 'c', type: 'flow-started', flow: { ...flow, id: 'main', name: 'main' } },
      { at: '2026-11-20T01:00:00Z', contactId: 'c', type: 'flow-started', flow: { ...flow, type: 'MODULE' } },
      { at: '2026-11-20T01:00:00Z', contactId: 'c', type: 'agent', state: 'ACCEPTED', agent: 'nobody' },
    ],
  ];

  for (const events of odd) expect(() => replay(events, { inventory })).not.toThrow();
});
