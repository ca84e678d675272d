import { parseTestCase } from '../../../lib/flow-language/testing-language/parse-test-case.ts';
import { asserts, begins, error, hears, inOrder, logs, overrides, press, result, testDocument, used } from '../support/test-document.ts';

const problems = (document: unknown) => {
  const parsed = parseTestCase(document);
  return parsed.ok ? [] : parsed.problems;
};
const firstProblem = (document: unknown) => problems(document)[0];
const withAction = (action: Record<string, unknown>) => testDocument([begins(action)]);

it.each([
  ['Threshold', { Type: 'Inclusion', Threshold: 0.8 }],
  ['ResultOverride', { Type: 'Inclusion', ResultOverride: {} }],
])('the invented member %s is refused', (name, MatchingCriteria) => {
  const document = testDocument([{ ...hears('a'), Event: { Type: 'MessageReceived', Properties: { Text: 'a', MatchingCriteria } } }]);
  expect(firstProblem(document)).toMatchObject({ rule: 'unknown-member', path: expect.stringContaining(name) });
});

it('the invented operator NotEquals is refused, with those that exist', () => {
  expect(firstProblem(withAction(asserts('$.Attributes.a', 'NotEquals', 'b')))).toMatchObject({
    observation: 'begins',
    path: 'Observations[0].Actions[0].Parameters.Operator',
    message: expect.stringContaining('NumberLessOrEqualTo'),
    cure: 'Write Equals.',
  });
});

it('InstructionType instead of Type is refused', () => {
  const action = {
    Type: 'SendInstruction',
    Parameters: { Actor: 'Customer', Instruction: { InstructionType: 'DtmfInput', Properties: { Value: '1' } } },
  };
  expect(problems(withAction(action)).map(({ message }) => message)).toEqual([expect.stringMatching(/^Type is missing/)]);
});

it.each([
  ['Event.Type', { ...begins(), Event: { Type: 'MesageReceived', Properties: {} } }, 'Write MessageReceived.'],
  ['Usage.Type', used(begins(), 'exactly', 1), 'Write Exactly.'],
  ['Event.Actor', { ...begins(), Event: { Type: 'TestInitiated', Actor: 'Sistem', Properties: {} } }, 'Write System.'],
])('a mistyped %s is named with what was meant', (place, observation, cure) => {
  expect(firstProblem(testDocument([observation]))).toMatchObject({ rule: 'unknown-value', path: `Observations[0].${place}`, cure });
});

it.each([
  ["the flow's own name of the action", overrides('DequeueContactAndTransferToQueue', {}, error('NoMatchingError')), /ActionType/],
  ['an error that hours cannot have', overrides('CheckHoursOfOperation', {}, error('TimeLimitExceeded')), /Value/],
  ['an error that functions cannot have', overrides('InvokeLambdaFunction', {}, error('QueueAtCapacity')), /Value/],
  ['a result that hours cannot have', overrides('CheckHoursOfOperation', {}, result({ Value: 'Open' })), /Value/],
  ['data that is no text', overrides('InvokeLambdaFunction', {}, result({ LoadedData: { a: 1 } })), /LoadedData is not text/],
  ['data that is no JSON', overrides('InvokeLambdaFunction', {}, result({ LoadedData: '{' })), /not a JSON object/],
  ['data that is a list', overrides('InvokeLambdaFunction', {}, result({ LoadedData: '[1]' })), /not a JSON object/],
  ['a delay that is no number', overrides('InvokeLambdaFunction', {}, result({ LoadedData: '{}', DelaySeconds: 'soon' })), /seconds/],
  ['a strategy that does not exist', overrides('InvokeLambdaFunction', {}, { Type: 'Fake' }), /Strategy|Type/],
  ['keys that no phone has', press('1a'), /keys/],
  ['no keys', press(''), /keys/],
  ['a path that is none', asserts('Attributes.a', 'Exists'), /JSONPath/],
  ['a namespace that does not exist', asserts('$.Attribute.a', 'Exists'), /no namespace \$\.Attribute/],
  ['a comparison with nothing', asserts('$.Attributes.a', 'Equals'), /Operand is missing/],
  ['a log of nothing', logs({ label: 'hello' }), /JSONPath/],
])('%s is refused', (_, action, expected) => {
  const [problem] = problems(withAction(action));
  expect(`${problem?.path} ${problem?.message}`).toMatch(expected);
});

it.each([
  ['two messages at once', { Text: 'a', PromptId: 'p' }],
  ['no message at all', {}],
])('an expected message needs one form: %s', (_, Properties) => {
  expect(firstProblem(testDocument([{ ...begins(), Event: { Type: 'MessageReceived', Properties } }]))).toMatchObject({
    message: expect.stringContaining('exactly one of PromptId, Text, SSML, Media'),
  });
});

it.each([
  ['Exactly', undefined, /Times is missing/],
  ['AtLeast', 0, /never be met/],
  ['Exactly', 1.5, /whole number/],
])('usage %s %s is refused', (Type, Times, message) => {
  expect(firstProblem(testDocument([used(begins(), Type, Times)]))?.message).toMatch(message);
});

it('everything that is wrong is told at once, also several unknown members of one object', () => {
  const document = {
    Version: '2020-01-01',
    Foo: 1,
    Bar: 2,
    Observations: [
      { ...begins(), Extra: 1, Usage: { Type: 'Exact', Times: 1 } },
      { Identifier: 'b', Event: { Type: 'FlowActionStarted', Properties: { ActionType: 'Loop' } }, Actions: [7] },
    ],
  };
  expect(
    problems(document)
      .map(({ path }) => path)
      .sort(),
  ).toEqual([
    'Bar',
    'Foo',
    'Observations[0].Extra',
    'Observations[0].Usage.Type',
    'Observations[1].Actions[0]',
    'Observations[1].Event.Properties.ActionType',
    'Version',
  ]);
});

it('links to observations that do not exist are named with the nearest', () => {
  const [first, second] = inOrder(hears('a'), hears('b'));
  if (first === undefined || second === undefined) throw new Error('two were made');
  expect(firstProblem(testDocument([{ ...first, Transitions: { NextObservations: ['hears bb'] } }, second]))).toMatchObject({
    rule: 'transition',
    path: 'Observations[0].Transitions.NextObservations[0]',
    cure: 'Did you mean "hears b"?',
  });
});

it('two observations of one name, and a circle that nothing leads into', () => {
  expect(firstProblem(testDocument([hears('a'), hears('a')]))).toMatchObject({ rule: 'identifier' });
  const circle = { ...hears('a'), Transitions: { NextObservations: ['hears a'] } };
  expect(firstProblem(testDocument([begins(), circle]))).toMatchObject({ rule: 'transition', observation: 'hears a' });
});

it.each([
  ['no JSON', '{'],
  ['a number', 7],
  ['no observation', { Version: '2019-10-30', Observations: [] }],
  ['a key that reaches the prototype', '{"Version":"2019-10-30","Observations":[],"__proto__":{}}'],
  ['nesting without end', `{"Version":"2019-10-30","Observations":${'['.repeat(5000)}${']'.repeat(5000)}}`],
  ['a size without end', JSON.stringify({ Version: '2019-10-30', Observations: [], Metadata: { a: 'x'.repeat(300_000) } })],
  ['initialization data that is none', testDocument([begins()], { initializationData: '{"Attributes":{"a":1}}' })],
  ['initialization data that is no text', testDocument([begins()], { initializationData: { Attributes: {} } })],
  ['an entry point that is none', testDocument([begins()], { entryPoint: { Type: 'VOICE' } })],
])('%s is refused', (_, content) => {
  expect(problems(content).length).toBeGreaterThan(0);
});
