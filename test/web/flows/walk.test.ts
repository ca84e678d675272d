import type { TraceEvent } from '../../../lib/emulator/trace.ts';
import { drawFlow } from '../../../lib/flow-language/drawing/draw-flow.ts';
import { stepsOf } from '../../../web/flows/steps.ts';
import { takenEdges } from '../../../web/flows/taken-edges.ts';
import { walkOf } from '../../../web/flows/walk.ts';
import { block, flowOf, hangUp, menu, say } from '../../support/center-flows.ts';

const main = { id: 'm', name: 'main', type: 'CONTACT_FLOW' as const };
const part = { id: 'p', name: 'part', type: 'MODULE' as const };
type Plain<T> = T extends unknown ? Omit<T, 'at' | 'contactId'> : never;
const events = (...list: Plain<TraceEvent>[]): TraceEvent[] =>
  list.map((event) => ({ at: '2026-11-20T02:00:00.000Z', contactId: 'c', ...event }) as TraceEvent);
const ran = (
  flow: typeof main | typeof part,
  identifier: string,
  next: string | null,
  outcome: { result?: string; error?: string } = {},
): Plain<TraceEvent> => ({
  type: 'action',
  flow,
  identifier,
  actionType: 'Compare',
  parameters: { ComparisonValue: 'x' },
  outcome: { kind: outcome.error ? 'error' : 'success', ...outcome },
  next,
});

test('the block under way is the first one, then the one that follows; blocks behind it are visited', () => {
  const begun = walkOf(events({ type: 'flow-started', flow: main }));
  const later = walkOf(events({ type: 'flow-started', flow: main }, ran(main, 'a', 'b'), ran(main, 'b', 'c')));

  expect(begun.trails.get('m')).toMatchObject({ current: null, isRunning: true });
  expect(later.trails.get('m')).toMatchObject({ current: 'c', isRunning: true });
  expect([...(later.trails.get('m')?.blocks ?? [])]).toEqual(['a', 'b']);
});

test('a module takes over while it runs and hands back', () => {
  const inside = events(
    { type: 'flow-started', flow: main },
    ran(main, 'a', 'call'),
    { type: 'flow-started', flow: part },
    ran(part, 'x', 'y'),
  );
  const after = [...inside, ...events({ type: 'flow-ended', flow: part, end: 'return-from-module' })];

  expect(walkOf(inside).flowId).toBe('p');
  expect(walkOf(after).flowId).toBe('m');
  expect(walkOf(after).trails.get('p')?.isRunning).toBe(false);
  expect(walkOf(after).trails.get('m')).toMatchObject({ current: 'call', isRunning: true });
});

test('when the caller is gone nothing is under way', () => {
  const walk = walkOf(
    events({ type: 'flow-started', flow: main }, ran(main, 'a', 'b'), { type: 'disconnect', reason: 'CUSTOMER_DISCONNECT' }),
  );

  expect(walk.trails.get('m')?.isRunning).toBe(false);
});

test('the edge of the branch that was taken is marked, not its neighbor to the same block', () => {
  const document = flowOf(menu('menu', 'Press', { 1: 'bye', 2: 'other' }, 'bye'), say('other', 'Other', 'bye'), hangUp());
  const drawing = drawFlow(document, { language: 'en-US' });
  const marked = (...taken: { from: string; match: string; to: string }[]) =>
    [...takenEdges(drawing, taken)].map((index) => {
      const edge = drawing.edges[index];
      return drawing.blocks.find(({ id }) => id === edge?.from)?.ports[edge?.port ?? -1]?.label;
    });

  expect(marked({ from: 'menu', match: '1', to: 'bye' })).toEqual(['Pressed 1']);
  expect(marked({ from: 'menu', match: 'InputTimeLimitExceeded', to: 'bye' })).toEqual(['Timeout']);
  expect(marked({ from: 'other', match: '', to: 'bye' })).toEqual(['Success']);
  expect(marked({ from: 'gone', match: '', to: 'bye' })).toEqual([]);
});

test('a result that no condition names is marked at the branch that leads there', () => {
  const document = flowOf(
    block('check', 'Compare', { ComparisonValue: '$.x' }, { when: { a: 'one' }, errors: { NoMatchingCondition: 'bye' } }),
    say('one', 'One', 'bye'),
    hangUp(),
  );
  const drawing = drawFlow(document, { language: 'en-US' });

  const [index = -1] = takenEdges(drawing, [{ from: 'check', match: 'zzz', to: 'bye' }]);

  expect(drawing.edges[index]).toMatchObject({ from: 'check', to: 'bye', kind: 'error' });
});

test('steps tell what ran and what came of it, long ids shortened', () => {
  const steps = stepsOf(
    events(
      { type: 'flow-started', flow: main },
      ran(main, 'a', 'b', { result: 'arn:aws:connect:eu-west-2:1:instance/i/queue/0123456789abcdef' }),
      { type: 'listening' },
      ran(main, 'b', null, { error: 'NoMatchingError' }),
      { type: 'input', keys: '', result: 'timeout' },
    ),
  );

  expect(steps.map(({ place, kind, text, outcome, isError }) => [place, kind, text, outcome, isError])).toEqual([
    [0, 'flow', 'main', '', false],
    [1, 'block', 'a', '…456789abcdef', false],
    [3, 'block', 'b', 'NoMatchingError', true],
    [4, 'keys', '–', 'timeout', false],
  ]);
});
