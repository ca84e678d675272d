import type { FlowAction } from '../../../lib/flow-language/document.ts';
import { compareSets, type FlowDifference } from '../../../lib/flow-language/explore/diff/compare-sets.ts';
import { differenceMarkdown } from '../../../lib/flow-language/explore/diff/difference-markdown.ts';
import { differenceText } from '../../../lib/flow-language/explore/diff/difference-text.ts';
import type { SetMember } from '../../../lib/flow-language/explore/flow-set.ts';
import { act, back, call, compare, enqueue, flow, handOver, hangUp, hook, loop, menu, run, say } from './support/build-flow.ts';
import { shippedSet } from './support/shipped-set.ts';

const compared = (before: readonly SetMember[], after: readonly SetMember[]): FlowDifference => {
  const [difference] = compareSets({ members: before }, { members: after });
  if (difference === undefined) throw new Error('nothing was compared');
  return difference;
};

const actions = (changed: FlowAction[] = []): FlowAction[] => {
  const ids = new Set(changed.map(({ Identifier }) => Identifier));
  return [
    say('hello', 'Hello.', 'ask'),
    menu('ask', 'For sales press 1, for support 2.', { '1': 'sales', '2': 'support' }, 'goodbye'),
    act('sales', 'UpdateContactTargetQueue', { QueueId: '${queue:sales}' }, 'queue', { NoMatchingError: 'goodbye' }),
    act('support', 'UpdateContactTargetQueue', { QueueId: '${queue:support}' }, 'queue', { NoMatchingError: 'goodbye' }),
    enqueue('queue', 'goodbye'),
    say('goodbye', 'Goodbye.', 'bye'),
    hangUp(),
  ]
    .filter(({ Identifier }) => !ids.has(Identifier))
    .concat(changed)
    .sort((a, b) => Number(b.Identifier === 'hello') - Number(a.Identifier === 'hello'));
};
const base = [flow('f', actions())];

describe('what callers hear before and after', () => {
  test('is the same when only the order of the actions and their names differ', () => {
    const renamed = JSON.parse(JSON.stringify(actions().reverse()).replaceAll('"ask"', '"main menu"')) as FlowAction[];
    const after = flow('f', [
      ...renamed.filter(({ Identifier }) => Identifier === 'hello'),
      ...renamed.filter(({ Identifier }) => Identifier !== 'hello'),
    ]);

    expect(compared(base, [after])).toMatchObject({ kind: 'equal', changes: [] });
  });

  test('is the same when a silent decision leads to the same in the end', () => {
    const after = flow(
      'f',
      actions([
        say('hello', 'Hello.', 'vip'),
        compare('vip', '$.Attributes.level', { vip: 'note' }, 'ask'),
        act('note', 'UpdateContactAttributes', { Attributes: { seen: 'yes' } }, 'ask', { NoMatchingError: 'ask' }),
      ]),
    );

    expect(compared(base, [after])).toMatchObject({ kind: 'equal', changes: [] });
  });

  test('is the same when a part has moved to a module', () => {
    const after = [flow('f', actions([run('hello', 'greet', 'ask')])), flow('greet', [say('hi', 'Hello.', 'out'), back('out')], 'MODULE')];

    expect(compared(base, after)).toMatchObject({ kind: 'changed', changes: [{ path: ['module greet fails'] }] });
    expect(
      compared([...base], [flow('f', actions([run('hello', 'greet', 'ask', {}, 'hi'), say('hi', 'Hello.', 'ask')])), ...after.slice(1)]),
    ).toMatchObject({ kind: 'equal' });
  });

  test('names a text that changed, once', () => {
    const difference = compared(base, [flow('f', actions([say('goodbye', 'See you.', 'bye')]))]);

    expect(difference.changes).toMatchObject([
      {
        kind: 'changed',
        path: ['another key'],
        before: { hears: ['Goodbye.'], next: 'hang-up' },
        after: { hears: ['See you.'], next: 'hang-up' },
      },
    ]);
  });

  test('names keys that came and went, and where a key leads now', () => {
    const after = flow('f', actions([menu('ask', 'For sales press 1, for support 2.', { '1': 'support', '3': 'sales' }, 'goodbye')]));

    expect(compared(base, [after]).changes).toEqual([
      { kind: 'removed', path: ['key 2'], before: { hears: [], next: 'queue support' }, alsoOn: 0 },
      { kind: 'added', path: ['key 3'], after: { hears: [], next: 'queue sales' }, alsoOn: 0 },
      {
        kind: 'changed',
        path: ['key 1'],
        before: { hears: [], next: 'queue sales' },
        after: { hears: [], next: 'queue support' },
        alsoOn: 0,
      },
    ]);
  });

  test('keys a new decision into the path, and goes on comparing behind it', () => {
    const after = flow(
      'f',
      actions([
        say('hello', 'Hello.', 'vip'),
        compare('vip', '$.Attributes.level', { vip: 'gold' }, 'ask'),
        say('gold', 'Dear guest.', 'ask'),
      ]),
    );

    const next = '"For sales press 1, for support 2."';

    expect(compared(base, [after]).changes).toEqual([
      {
        kind: 'changed',
        path: ['$.Attributes.level = vip'],
        before: { hears: [], next },
        after: { hears: ['Dear guest.'], next },
        alsoOn: 0,
      },
    ]);
  });

  test('knows what an attribute is behind a decision about it', () => {
    const twice = (second: string) => [
      flow('f', [
        compare('a', '$.Attributes.x', { en: 'hi' }, 'hallo'),
        say('hi', 'Hi.', 'b'),
        say('hallo', 'Hallo.', 'b'),
        compare('b', '$.Attributes.x', { en: 'bye' }, 'tschuess'),
        say('tschuess', second, 'bye'),
        hangUp(),
      ]),
    ];

    expect(compared(twice('Tschüss.'), twice('Servus.')).changes).toMatchObject([{ path: ['$.Attributes.x is something else'] }]);
  });

  test('shows texts that attributes carry', () => {
    const spoken = (text: string) => [
      flow('f', [
        act('set', 'UpdateFlowAttributes', { FlowAttributes: { text: { Value: text } } }, 'hi', { NoMatchingError: 'hi' }),
        act('hi', 'MessageParticipant', { Text: '$.FlowAttributes.text' }, 'bye', { NoMatchingError: 'bye' }),
        hangUp(),
      ]),
    ];

    expect(compared(spoken('One.'), spoken('Two.')).changes[0]).toMatchObject({ before: { hears: ['One.'] }, after: { hears: ['Two.'] } });
  });

  test('tells how often a caller may try, where a hook leads, and how long it is silent', () => {
    const tries = (count: string, seconds: string, queue: string) => [
      flow('f', [
        hook('hook', 'CustomerQueue', queue, 'find'),
        call('find', 'tries', 'tries', seconds),
        loop('tries', count, 'ask', 'bye'),
        menu('ask', 'Press 1.', { '1': 'bye' }, 'tries'),
        hangUp(),
      ]),
    ];
    const difference = compared(tries('3', '2', 'a'), tries('5', '4', 'b'));

    expect(difference.notes).toEqual(['longest silence: 2 s → 4 s', 'hook CustomerQueue: ${flow:a} → ${flow:b}']);
    expect(difference.changes).toMatchObject([
      { path: ['again'], before: { hears: ['(again (at most 3 times))'] }, after: { hears: ['(again (at most 5 times))'] } },
    ]);
  });

  test('ends at another flow, which has its own comparison', () => {
    const set = (text: string) => [flow('f', [handOver('go', 'g', 'bye'), hangUp()]), flow('g', [say('hi', text, 'bye'), hangUp()])];

    expect(compareSets({ members: set('Hi.') }, { members: set('Hello.') }).map(({ name, kind }) => [name, kind])).toEqual([
      ['f', 'equal'],
      ['g', 'changed'],
    ]);
  });

  test('says which flows came and went', () => {
    expect(compareSets({ members: base }, { members: [flow('g', [hangUp()])] }).map(({ name, kind }) => [name, kind])).toEqual([
      ['f', 'removed'],
      ['g', 'added'],
    ]);
  });

  test('the shipped flows are equal to themselves, modules being part of the flows that call them', () => {
    const found = compareSets({ members: shippedSet() }, { members: shippedSet() });

    expect(found.filter(({ kind }) => kind !== 'equal')).toEqual([]);
    expect(found.map(({ type }) => type)).not.toContain('MODULE');
  });
});

describe('the report', () => {
  const found = compareSets(
    { members: [...base, flow('same', [hangUp()])] },
    { members: [flow('f', actions([say('hello', 'Hi | <b>@you</b>', 'ask')])), flow('same', [hangUp()])] },
  );

  test('as text', () => {
    expect(differenceText(found)).toEqual([
      '~ f  CONTACT_FLOW',
      '  ~ from the start',
      '      before  "Hello." → "For sales press 1, for support 2."',
      '      after   "Hi | @you" → "For sales press 1, for support 2."',
      '1 of 2 flows differ for callers, 1 equal',
    ]);
  });

  test('as Markdown, in which a prompt is only text', () => {
    const prompt = compareSets({ members: base }, { members: [flow('f', actions([say('hello', 'Hi | *you* @me', 'ask')]))] });
    const markdown = differenceMarkdown(prompt).join('\n');

    expect(markdown).toContain('### f (CONTACT_FLOW)');
    expect(markdown).toContain('"Hi \\| \\*you\\* &#64;me"');
    expect(differenceMarkdown([])).toContain('Callers hear the same as before.');
  });
});
