import fc from 'fast-check';
import { exploreSet } from '../../../lib/flow-language/explore/explore-set.ts';
import { longestArrivals, type SilentStep } from '../../../lib/flow-language/explore/silence/longest-arrivals.ts';
import { act, call, compare, enqueue, flow, handOver, hangUp, hook, loop, menu, run, say } from './support/build-flow.ts';
import { explored, rulesOf } from './support/explore.ts';
import { shippedSet } from './support/shipped-set.ts';

const wait = (id: string, seconds: string, next: string) => ({
  ...act(id, 'Wait', { TimeLimitSeconds: seconds }, next, { NoMatchingError: next }),
  Transitions: {
    NextAction: next,
    Errors: [{ ErrorType: 'NoMatchingError', NextAction: next }],
    Conditions: [{ NextAction: next, Condition: { Operator: 'Equals', Operands: ['WaitCompleted'] } }],
  },
});

describe('the longest silence', () => {
  test('is the sum of time limits between two things heard', () => {
    const found = explored([
      flow('f', [
        say('hi', 'Hi.', 'a'),
        call('a', 'b', 'b', '4'),
        call('b', 'c', 'c', '3'),
        say('c', 'Thanks.', 'd'),
        call('d', 'e', 'e', '5'),
        say('e', 'Bye.', 'bye'),
        hangUp(),
      ]),
    ]);

    expect(found.longestSilence.seconds).toBe(7);
    expect(found.longestSilence.waits).toMatchObject([
      { action: 'a', seconds: 4 },
      { action: 'b', seconds: 3 },
    ]);
  });

  test('counts at most 8 s for a function, nothing for an asynchronous call', () => {
    const later = act(
      'later',
      'InvokeLambdaFunction',
      { LambdaFunctionARN: 'x', InvocationTimeLimitSeconds: '60', InvocationType: 'ASYNCHRONOUS' },
      'now',
      { NoMatchingError: 'now' },
    );

    expect(explored([flow('f', [later, call('now', 'hi', 'hi', '60'), say('hi', 'Hi.', 'bye'), hangUp()])]).longestSilence.seconds).toBe(8);
  });

  test('does not count the time that the caller takes for an answer', () => {
    expect(
      explored([flow('f', [menu('ask', 'Press 1.', { '1': 'hi' }, 'hi'), say('hi', 'Hi.', 'bye'), hangUp()])]).longestSilence.seconds,
    ).toBe(0);
  });

  test('goes on over modules, other flows and the queue flow that is hooked in', () => {
    const set = [
      flow('f', [
        hook('set', 'CustomerQueue', 'wait', 'm'),
        run('m', 'look', 'go'),
        handOver('go', 'next', 'sorry'),
        say('sorry', 'Sorry.', 'bye'),
        hangUp(),
      ]),
      flow(
        'look',
        [call('find', 'out', 'out', '2'), { Identifier: 'out', Type: 'EndFlowModuleExecution', Parameters: {}, Transitions: {} }],
        'MODULE',
      ),
      flow('next', [call('route', 'queue', 'queue', '3'), enqueue('queue', 'sorry'), say('sorry', 'Sorry.', 'bye'), hangUp()]),
      flow(
        'wait',
        [call('place', 'music', 'music', '4'), act('music', 'MessageParticipantIteratively', { Messages: [{ Text: 'Wait.' }] })],
        'CUSTOMER_QUEUE',
      ),
    ];

    expect(explored(set).longestSilence.seconds).toBe(9);
  });

  test('is repeated by a counted loop', () => {
    const found = explored([
      flow('f', [loop('tries', '3', 'poll', 'sorry'), call('poll', 'tries', 'tries', '2'), say('sorry', 'Sorry.', 'bye'), hangUp()]),
    ]);

    expect(found.longestSilence.seconds).toBeGreaterThanOrEqual(6);
    expect(found.longestSilence.seconds).toBeLessThanOrEqual(8);
  });

  test('of a wait is a warning, and none on a chat', () => {
    const actions = [wait('pause', '60', 'hi'), say('hi', 'Hi.', 'bye'), hangUp()];
    const chat = compare('channel', '$.Channel', { CHAT: 'pause' }, 'hi');

    expect(rulesOf(explored([flow('f', actions)]))).toEqual(['long-silence pause']);
    expect(explored([flow('f', [chat, ...actions])])).toMatchObject({ faults: [], longestSilence: { seconds: 0 } });
  });
});

describe('the silence budget', () => {
  const actions = (failed: string) => [
    call('find', 'known', failed),
    compare('known', '$.External.known', { true: 'hi' }, 'hi'),
    say('hi', 'Hi.', 'bye'),
    hangUp(),
  ];

  test('a function that fails must not hang up on the caller', () => {
    expect(rulesOf(explored([flow('f', actions('bye'))]))).toEqual(['function-silent-end find']);
    expect(explored([flow('f', actions('hi'))]).faults).toEqual([]);
  });

  test('nor may an answer that nobody expects', () => {
    const found = explored([
      flow('f', [
        call('find', 'known', 'hi'),
        compare('known', '$.External.known', { true: 'hi' }, 'bye'),
        say('hi', 'Hi.', 'bye'),
        hangUp(),
      ]),
    ]);

    expect(rulesOf(found)).toEqual(['function-silent-end known']);
  });

  test('what the caller does afterwards is not the fault of the function', () => {
    const found = explored([
      flow('f', [call('find', 'ask', 'ask'), menu('ask', 'Press 1.', { '1': 'hi' }, 'bye'), say('hi', 'Hi.', 'bye'), hangUp()]),
    ]);

    expect(rulesOf(found)).toEqual(['silent-end bye']);
  });

  test('one fault names all functions in the same silence', () => {
    const set = [
      flow('f', [call('a', 'b', 'b', '4'), call('b', 'c', 'c', '4'), call('c', 'hi', 'hi', '4'), say('hi', 'Hi.', 'bye'), hangUp()]),
    ];
    const found = explored(set);

    expect(found.faults).toMatchObject([
      { rule: 'function-silence', severity: 'error', message: expect.stringContaining('a 4 s + b 4 s + c 4 s') },
    ]);
    expect(explored(set, { silence: 12 }).faults).toEqual([]);
  });

  test('a prompt that cannot be played is not held against the flow', () => {
    const found = explored([
      flow('f', [act('hi', 'MessageParticipant', { PromptId: '${prompt:x}' }, 'bye', { NoMatchingError: 'bye' }), hangUp()]),
    ]);

    expect(found).toMatchObject({ ends: { 'disconnect-spoken': 1 }, faults: [] });
  });

  test('the shipped flows keep to it, with every branch walked and no warning', () => {
    const found = exploreSet(shippedSet());

    expect(found.flatMap(({ faults }) => faults)).toEqual([]);
    expect(found.filter(({ branches, walked }) => walked < branches).map(({ file }) => file)).toEqual([]);
    expect(found.every(({ complete }) => complete)).toBe(true);
    expect(found.length).toBeGreaterThan(15);
  });

  test('a shipped flow with a slower function would break it', () => {
    const slower = shippedSet().map((member) => (member.name === 'locate-caller' ? withLimit(member, '6') : member));

    expect(exploreSet(slower).flatMap(rulesOf)).toContain('function-silence lookup');
  });
});

const withLimit = <T extends ReturnType<typeof shippedSet>[number]>(member: T, limit: string): T => {
  const copy = structuredClone(member);
  for (const action of copy.document.Actions) {
    if (action.Parameters?.InvocationTimeLimitSeconds !== undefined) action.Parameters.InvocationTimeLimitSeconds = limit;
  }
  return copy;
};

describe('longest paths', () => {
  /** By trying every path. */
  const byTrying = (nodes: number, steps: readonly SilentStep[]): number[] => {
    const best = new Array<number>(nodes).fill(-1);
    const visit = (node: number, seconds: number): void => {
      best[node] = Math.max(best[node] ?? -1, seconds);
      for (const step of steps) if (step.from === node) visit(step.to, seconds + step.seconds);
    };
    visit(0, 0);
    return best;
  };
  const NODES = 7;
  const forward = fc
    .array(fc.tuple(fc.nat(NODES - 1), fc.nat(NODES - 1), fc.nat(5)), { maxLength: 14 })
    .map((list) => list.filter(([from, to]) => from < to).map(([from, to, seconds]) => ({ from, to, seconds, count: 0 })));
  const listed = (steps: readonly SilentStep[]) => Array.from({ length: NODES }, (_, node) => steps.filter(({ from }) => from === node));
  const begin = Float64Array.from({ length: NODES }, (_, node) => (node === 0 ? 0 : -1));

  test('are those that trying finds', () => {
    fc.assert(fc.property(forward, (steps) => expect([...longestArrivals(begin, listed(steps)).seconds]).toEqual(byTrying(NODES, steps))));
  });

  test('last forever round a cycle that takes time, and are not longer round one that takes none', () => {
    const round = (seconds: number) => [
      { from: 0, to: 1, seconds: 2, count: 0 },
      { from: 1, to: 2, seconds, count: 0 },
      { from: 2, to: 1, seconds: 0, count: 0 },
      { from: 2, to: 3, seconds: 1, count: 0 },
    ];

    expect([...longestArrivals(begin, listed(round(1))).seconds].slice(0, 4)).toEqual([0, Infinity, Infinity, Infinity]);
    expect([...longestArrivals(begin, listed(round(0))).seconds].slice(0, 4)).toEqual([0, 2, 2, 3]);
  });
});
