import { act, bye, flowOf } from '../../support/flow-ports.ts';
import { ask, call, compare, ERROR, found, say } from './support.ts';

const LOOP: [string, string][] = [
  ['ContinueLooping', 'call'],
  ['DoneLooping', 'sorry'],
];

test('an action that no way leads to is named', () => {
  expect(found('unreachable-action', [say('a', 'bye'), say('lost', 'bye'), bye()])).toMatchObject([
    { severity: 'warning', action: 'lost', path: 'Actions[1]' },
  ]);
  expect(found('unreachable-action', [say('a', 'b'), say('b', 'bye'), bye()])).toEqual([]);
});

test('a NextAction that no outcome takes is no way', () => {
  const hours = act('a', 'CheckHoursOfOperation', {}, 'lost', ERROR('bye'), [
    ['True', 'bye'],
    ['False', 'bye'],
  ]);

  expect(found('unreachable-action', [hours, say('lost', 'bye'), bye()])).toHaveLength(1);
});

test('a branch that hangs up on the caller without a word is left on the floor', () => {
  expect(found('branch-on-the-floor', [ask('menu', 'bye', 'drop'), bye(), bye('drop')])).toMatchObject([
    {
      action: 'menu',
      path: 'Actions[0].Transitions.Errors[1]',
      message: expect.stringContaining('NoMatchingCondition, InputTimeLimitExceeded'),
    },
  ]);
  expect(found('branch-on-the-floor', [ask('menu', 'bye', 'sorry'), say('sorry', 'bye'), bye()])).toEqual([]);
});

test('what only keeps the books after a goodbye is not judged', () => {
  const books = act('books', 'TagContact', { Tags: { a: 'b' } }, 'bye', ERROR('bye'));

  expect(found('branch-on-the-floor', [say('a', 'books'), books, bye()])).toEqual([]);
  expect(found('function-silence', [say('a', 'log'), call('log', 'bye', 'bye'), bye()])).toEqual([]);
});

test('a flow that speaks to nobody is not judged for silence', () => {
  expect(found('function-silence', [call('a', 'bye', 'bye'), bye()])).toEqual([]);
});

test('in a whisper the end of the flow is not the end of the call', () => {
  const check = compare('a', '$.Attributes.a', [['1', 'say']], 'end');

  expect(found('branch-on-the-floor', [check, say('say', 'end'), act('end', 'EndFlowExecution')], { type: 'AGENT_WHISPER' })).toEqual([]);
});

test('a function whose error ends in silence is named with the branch', () => {
  expect(found('function-silence', [say('a', 'call'), call('call', 'b', 'drop'), say('b', 'bye'), bye(), bye('drop')])).toMatchObject([
    { action: 'call', path: 'Actions[1].Transitions.Errors[0]', message: expect.stringContaining('"drop" hangs up') },
  ]);
  expect(found('function-silence', [say('a', 'call'), call('call', 'b', 'b'), say('b', 'bye'), bye()])).toEqual([]);
});

test('a module that speaks breaks the silence, one that does not goes on with it', () => {
  const module = (first: ReturnType<typeof say>) => flowOf(first, act('back', 'EndFlowModuleExecution'));
  const flow = [
    say('a', 'call'),
    call('call', 'b', 'module'),
    say('b', 'bye'),
    act('module', 'InvokeFlowModule', { FlowModuleId: '${module:m}' }, 'bye', ERROR('b')),
    bye(),
  ];

  expect(found('function-silence', flow, { others: { 'modules/m.json': module(say('x', 'back')) } })).toEqual([]);
  expect(found('function-silence', flow, { others: { 'modules/m.json': module(call('x', 'back', 'back')) } })).toHaveLength(1);
  expect(found('function-silence', flow)).toEqual([]);
});

test('a loop with no way out in which nothing is heard is named once', () => {
  const wait = act('wait', 'Wait', { TimeLimitSeconds: '5' }, 'check', ERROR('check'), [['WaitCompleted', 'check']]);

  expect(found('silent-loop', [say('a', 'wait'), wait, compare('check', '$.Attributes.a', [['1', 'wait']], 'wait')])).toMatchObject([
    { action: 'wait', message: expect.stringContaining('"wait", "check"') },
  ]);
  expect(found('silent-loop', [say('a', 'wait'), wait, compare('check', '$.Attributes.a', [['1', 'a']], 'wait')])).toEqual([]);
  expect(found('silent-loop', [wait, compare('check', '$.Attributes.a', [['1', 'bye']], 'wait'), bye()])).toEqual([]);
});

test('functions in a row may take 20 seconds in all', () => {
  const row = (between: string) => [
    call('1', '2', '2', '8'),
    call('2', between, between, '8'),
    say('hello', '3'),
    call('3', 'bye', 'bye', '8'),
    bye(),
  ];

  expect(found('function-limit', row('3'))).toMatchObject([{ action: '3', message: expect.stringContaining('24 s') }]);
  expect(found('function-limit', row('hello'))).toEqual([]);
});

test('functions in a loop are counted with its rounds', () => {
  const loop = (count: string) => [
    act('loop', 'Loop', { LoopCount: count }, 'sorry', {}, LOOP),
    call('call', 'loop', 'loop', '6'),
    say('sorry', 'bye'),
    bye(),
  ];

  expect(found('function-limit', loop('3'))).toMatchObject([{ message: expect.stringContaining('24 s') }]);
  expect(found('function-limit', loop('2'))).toEqual([]);
  expect(found('function-limit', [call('call', 'bye', 'call', '2'), bye()])).toMatchObject([
    { message: expect.stringContaining('any time') },
  ]);
});

test('functions of a silent module count in its caller, also when modules call each other', () => {
  const invoke = (identifier: string, name: string, next: string) =>
    act(identifier, 'InvokeFlowModule', { FlowModuleId: `\${module:${name}}` }, next, ERROR(next));
  const module = flowOf(
    call('1', '2', '2', '8'),
    call('2', 'again', 'again', '8'),
    invoke('again', 'm', 'back'),
    act('back', 'EndFlowModuleExecution'),
  );

  expect(
    found('function-limit', [invoke('a', 'm', 'b'), call('b', 'bye', 'bye', '8'), bye()], { others: { 'modules/m.json': module } }),
  ).toMatchObject([{ action: 'b', message: expect.stringContaining('24 s') }]);
});

test('one synchronous call gets 8 seconds', () => {
  expect(found('function-limit', [call('a', 'bye', 'bye', '20'), bye()])).toMatchObject([
    { path: 'Actions[0].Parameters.InvocationTimeLimitSeconds' },
  ]);
  const asynchronous = call('a', 'bye', 'bye', '20');
  expect(
    found('function-limit', [{ ...asynchronous, Parameters: { ...asynchronous.Parameters, InvocationType: 'ASYNCHRONOUS' } }, bye()]),
  ).toEqual([]);
});
