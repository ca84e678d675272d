import { act, bye, fakeCenter, flowOf } from '../../support/flow-ports.ts';

const ANY = { NoMatchingError: 'sorry', NoMatchingCondition: 'sorry' };

describe('Loop', () => {
  const looping = (count: unknown) =>
    flowOf(
      act('loop', 'Loop', { LoopCount: count }, 'bye', { NoMatchingError: 'sorry' }, [
        ['ContinueLooping', 'set'],
        ['DoneLooping', 'bye'],
      ]),
      act('set', 'UpdateContactAttributes', { Attributes: { a: 'b' } }, 'loop', ANY),
      bye(),
      bye('sorry'),
    );

  test.each([['2'], [2]])('continues as often as it says, then is done: %p', (count) => {
    const center = fakeCenter();

    center.run(looping(count));

    expect(center.walked()).toEqual(['loop', 'set', 'loop', 'set', 'loop', 'bye']);
  });

  test('counts anew after it was done, and is done at once with 0', () => {
    const center = fakeCenter();

    center.run(looping('1'));
    center.run(looping('1'));
    center.run(looping('0'));

    expect(center.walked()).toEqual(['loop', 'set', 'loop', 'bye', 'loop', 'set', 'loop', 'bye', 'loop', 'bye']);
  });

  test('with a count that is no number takes the error branch', () => {
    const center = fakeCenter({ contact: { attributes: { n: 'many' } } });

    center.run(looping('$.Attributes.n'));

    expect(center.walked()).toEqual(['loop', 'sorry']);
  });
});

describe('Wait', () => {
  const waiting = (parameters: Record<string, unknown>, conditions: [string, string][] = [['WaitCompleted', 'bye']]) =>
    flowOf(
      act(
        'wait',
        'Wait',
        { TimeLimitSeconds: '60', ...parameters },
        'bye',
        { NoMatchingError: 'sorry', ParticipantNotFound: 'sorry' },
        conditions,
      ),
      act('say', 'MessageParticipant', { Text: 'Still here' }, 'say'),
      bye(),
      bye('sorry'),
    );

  test('pauses a task for its time', () => {
    const center = fakeCenter({ contact: { channel: 'TASK' } });

    center.run(waiting({}));
    center.clock.pass(59_999);
    expect(center.walked()).toEqual([]);
    center.clock.pass(1);

    expect(center.walked()).toEqual(['wait', 'bye']);
  });

  test('without anything else is not available on voice', () => {
    const center = fakeCenter();

    center.run(waiting({}));

    expect(center.walked()).toEqual(['wait', 'sorry']);
  });

  test('lets the branch Continue run and cuts it when the time is up', () => {
    const center = fakeCenter();

    center.run(
      waiting({ TimeLimitSeconds: '3', ContinueExecution: 'True', MinimumWaitTimeSeconds: '1' }, [
        ['Continue', 'say'],
        ['WaitCompleted', 'bye'],
      ]),
    );
    center.clock.pass(10_000);

    expect(center.walked().slice(0, 2)).toEqual(['wait', 'say']);
    expect(center.walked().slice(-2)).toEqual(['wait', 'bye']);
    expect(center.ends).toEqual([{ type: 'disconnect' }]);
    expect(center.clock.pending).toBe(0);
  });
});

describe('MessageParticipantIteratively', () => {
  const MESSAGES = [{ Text: 'one' }, { PromptId: 'music' }];
  const waiting = (parameters: Record<string, unknown>) =>
    flowOf(
      act('music', 'MessageParticipantIteratively', { Messages: MESSAGES, ...parameters }, undefined, {}, [['MessagesInterrupted', 'say']]),
      act('say', 'MessageParticipant', { Text: 'position' }, 'music'),
    );

  test('plays round and round until it is cut', () => {
    const center = fakeCenter();
    const run = center.run(waiting({}), { type: 'CUSTOMER_QUEUE' });

    center.clock.pass(4500);
    run.cancel();

    expect(center.heard).toEqual(['one', 'prompt music', 'one', 'prompt music', 'one']);
    expect(center.clock.pending).toBe(0);
  });

  test('is interrupted at its interval and begins anew afterwards', () => {
    const center = fakeCenter();

    center.run(waiting({ InterruptFrequencySeconds: '3' }), { type: 'CUSTOMER_QUEUE' });
    center.clock.pass(4500);

    expect(center.heard).toEqual(['one', 'prompt music', 'one', 'position', 'one']);
  });

  test('keeps its place over an interrupt when it says so', () => {
    const center = fakeCenter();

    center.run(waiting({ InterruptFrequencySeconds: '3', ContinueMessagingDuringInterrupt: 'true' }), { type: 'CUSTOMER_QUEUE' });
    center.clock.pass(4500);

    expect(center.heard).toEqual(['one', 'prompt music', 'one', 'position', 'prompt music']);
  });

  test('with no message that can be played ends unhandled when it has no error branch', () => {
    const center = fakeCenter({ broken: () => true });

    center.run(waiting({}), { type: 'CUSTOMER_QUEUE' });

    expect(center.ends).toMatchObject([{ type: 'unhandled' }]);
  });

  test('with messages of no length does not stop the center', () => {
    const center = fakeCenter({ promptMs: 0 });

    const run = center.run(waiting({}), { type: 'CUSTOMER_QUEUE' });
    center.clock.pass(5000);

    expect(center.heard).toHaveLength(12);
    run.cancel();
  });
});

test.each([
  [true, 'open'],
  [false, 'closed'],
  [undefined, 'sorry'],
])('hours that are open: %p lead to %s', (open, walked) => {
  const center = fakeCenter({ open });

  center.run(
    flowOf(
      act('hours', 'CheckHoursOfOperation', {}, 'sorry', ANY, [
        ['True', 'open'],
        ['False', 'closed'],
      ]),
      bye('open'),
      bye('closed'),
      bye('sorry'),
    ),
  );

  expect(center.walked()).toEqual(['hours', walked]);
});

test('the age of the oldest contact is compared in milliseconds', () => {
  const center = fakeCenter({ metrics: { oldestContactAgeSeconds: 301 } });

  center.run(
    flowOf(
      act('age', 'CheckMetricData', { MetricType: 'OldestContactInQueueAgeSeconds' }, 'sorry', ANY, [
        ['300000', 'old', 'NumberGreaterThan'],
      ]),
      bye('old'),
      bye('sorry'),
    ),
  );

  expect(center.walked()).toEqual(['age', 'old']);
});

test('metrics of an idle center are empty, of a busy one they are read by path', () => {
  const idle = fakeCenter({ promptMs: 0 });
  const busy = fakeCenter({ promptMs: 0, metrics: { contactsInQueue: 3 } });
  const document = flowOf(
    act('get', 'GetMetricData', {}, 'say', ANY),
    act('say', 'MessageParticipant', { Text: '[$.Metrics.Queue.Size|$.Metrics.Agents.Online.Count]' }, 'bye'),
    bye(),
    bye('sorry'),
  );

  idle.run(document);
  busy.run(document);

  expect([idle.heard, busy.heard]).toEqual([['[|]'], ['[3|0]']]);
});

test('chance is compared with ascending limits', () => {
  const center = fakeCenter({ ports: { random: { integer: () => 9 } } });

  center.run(
    flowOf(
      act('chance', 'DistributeByPercentage', {}, 'rest', { NoMatchingCondition: 'rest' }, [
        ['4', 'a', 'NumberLessThan'],
        ['10', 'b', 'NumberLessThan'],
      ]),
      bye('a'),
      bye('b'),
      bye('rest'),
    ),
  );

  expect(center.walked()).toEqual(['chance', 'b']);
});
