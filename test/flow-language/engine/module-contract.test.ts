import { act, bye, fakeCenter, flowOf, flowRecord } from '../../support/flow-ports.ts';

const SETTINGS = {
  input: {
    schema: {
      type: 'object',
      properties: { name: { type: 'string' }, count: { type: 'integer' }, tags: { type: 'array', items: { type: 'string' } } },
      required: ['name'],
    },
  },
  resultData: { schema: { type: 'object', properties: { id: { type: 'number' } } } },
  transitions: { results: [{ name: 'found', description: '' }] },
};

const walk = (settings: unknown, input: unknown, back: Record<string, unknown> = {}): string[] => {
  const module = flowOf(act('back', 'EndFlowModuleExecution', back));
  const center = fakeCenter({ flows: [{ ...flowRecord(module, 'MODULE', 'm'), settings }] });
  const call = { FlowModuleId: 'm', ...(input === undefined ? {} : { Input: input }) };
  center.run(
    flowOf(
      act('call', 'InvokeFlowModule', call, 'bye', { NoMatchingError: 'sorry' }, [['found', 'found']]),
      ...['bye', 'sorry', 'found'].map((name) => bye(name)),
    ),
  );
  return center.walked();
};

test.each([
  ['what the schema says', { name: 'Ada', count: 3, tags: ['a'] }],
  ['a reference where a text is wanted', { name: '$.ContactId' }],
  ['no input at all', undefined],
])('a call with %s runs the module', (_what, input) => {
  expect(walk(SETTINGS, input)).toEqual(['back', 'call', 'bye']);
});

test.each([
  ['a key that the schema does not know', { name: 'Ada', other: '1' }],
  ['a text for a number', { name: 'Ada', count: '3' }],
  ['a reference for a number', { name: 'Ada', count: '$.Attributes.count' }],
  ['a wrong element', { name: 'Ada', tags: [1] }],
  ['a missing key', { count: 3 }],
])('a call with %s takes the error branch, and the module never runs', (_what, input) => {
  expect(walk(SETTINGS, input)).toEqual(['call', 'sorry']);
});

test('a module without a contract takes and gives nothing', () => {
  expect(walk(null, { name: 'Ada' })).toEqual(['call', 'sorry']);
  expect(walk({}, {})).toEqual(['back', 'call', 'bye']);
  expect(walk(null, undefined, { Result: 'found' })).toEqual(['back', 'call', 'sorry']);
  expect(walk(null, undefined, { ResultData: { id: 1 } })).toEqual(['back', 'call', 'sorry']);
});

test('a result that was declared is a branch; one that was not is an error of the call', () => {
  expect(walk(SETTINGS, undefined, { Result: 'found', ResultData: { id: 7 } })).toEqual(['back', 'call', 'found']);
  expect(walk(SETTINGS, undefined, { Result: 'lost' })).toEqual(['back', 'call', 'sorry']);
  expect(walk(SETTINGS, undefined, { ResultData: { id: '7' } })).toEqual(['back', 'call', 'sorry']);
});

test('a contract that nobody knows is not checked', () => {
  expect(walk(undefined, { anything: 1 }, { Result: 'found' })).toEqual(['back', 'call', 'found']);
});

test.each(['text', 7, [], { input: 'x', transitions: { results: 'y' } }, { input: { schema: { properties: null, required: {} } } }])(
  'settings of another form promise nothing, and harm nothing: %p',
  (settings) => {
    expect(walk(settings, {})).toEqual(['back', 'call', 'bye']);
  },
);
