import { ACTION_TYPES } from '../../../lib/flow-language/actions/registry.ts';
import type { FlowAction, FlowType } from '../../../lib/flow-language/document.ts';
import { NATURE_TYPES } from '../../../lib/flow-language/explore/nature.ts';
import { waysOut } from '../../../lib/flow-language/explore/ways-out.ts';
import { act, call, compare, enqueue, handOver, hangUp, loop, menu, run } from './support/build-flow.ts';

const ways = (action: FlowAction, type: FlowType = 'CONTACT_FLOW'): string[] =>
  waysOut(action, type).ways.map(
    ({ label, target, ends }) => `${label === '' ? 'ok' : label} > ${ends === true ? 'end' : (target ?? '?')}`,
  );

test('a menu has its keys, another key, no key and a failure', () => {
  expect(ways(menu('a', 'Press.', { '1': 'one', '*': 'star' }, 'other'))).toEqual([
    'key 1 > one',
    'key * > star',
    'another key > other',
    'no key > other',
    'fails > other',
  ]);
});

test('a comparison has its conditions in order, and what none of them names', () => {
  expect(ways(compare('a', '$.Attributes.x', { en: 'b', de: 'c' }, 'd'))).toEqual([
    '$.Attributes.x = en > b',
    '$.Attributes.x = de > c',
    '$.Attributes.x is something else > d',
  ]);
});

test('a loop has its two results only; the copy of NextAction is no branch', () => {
  const found = waysOut(loop('a', '3', 'again', 'done'), 'CONTACT_FLOW');

  expect(found.ways.map(({ label, count }) => [label, count])).toEqual([
    ['again', 3],
    ['enough rounds', undefined],
    ['fails', undefined],
  ]);
  expect(found.branches.map(({ kind }) => kind)).toEqual(['condition', 'condition', 'next']);
});

test('what ends the flow ends it on success, and branches on errors', () => {
  expect(ways(enqueue('a', 'full'))).toEqual(['ok > end', 'QueueAtCapacity > full', 'fails > full']);
  expect(ways(handOver('a', 'x', 'sorry'))).toEqual(['ok > end', 'fails > sorry']);
  expect(ways(hangUp())).toEqual(['ok > end']);
});

test('a missing branch goes to the catch-all, on with NextAction where the block has one way out, or nowhere', () => {
  expect(ways(act('a', 'TransferContactToQueue', {}, 'x', { NoMatchingError: 'b' }))).toContain('QueueAtCapacity > b');
  expect(ways(act('a', 'MessageParticipant', { Text: 'x' }, 'b'))).toEqual(['ok > b', 'fails > b']);
  expect(ways(act('a', 'InvokeLambdaFunction', {}, 'b'))).toEqual(['ok > b', 'fails > ?']);
});

test('errors depend on the mode of an action and on the flow type', () => {
  const dial = (on: string) =>
    act('a', 'TransferParticipantToThirdParty', { ContinueFlowExecution: on }, 'b', {
      NoMatchingError: 'c',
      CallFailed: 'd',
      ConnectionTimeLimitExceeded: 'e',
    });

  expect(ways(dial('True'))).toEqual(['ok > b', 'fails > c', 'CallFailed > d', 'ConnectionTimeLimitExceeded > e']);
  expect(ways(dial('False'))[0]).toBe('ok > end');
});

test('a module call has the results it names and the plain return', () => {
  expect(ways(run('a', 'm', 'next', { Yes: 'yes' }, 'sorry'))).toEqual(['Yes > yes', 'ok > next', 'fails > sorry']);
});

test('an error that nobody knows is walked because the document foresees it', () => {
  expect(
    ways({
      ...call('a', 'b', 'c'),
      Transitions: {
        NextAction: 'b',
        Errors: [
          { ErrorType: 'Odd', NextAction: 'd' },
          { ErrorType: 'NoMatchingError', NextAction: 'c' },
        ],
      },
    }),
  ).toEqual(['ok > b', 'fails > c', 'Odd > d']);
});

test('the table of what is noticed names only types that exist', () => {
  expect(NATURE_TYPES.filter((type) => !ACTION_TYPES.includes(type))).toEqual([]);
});
