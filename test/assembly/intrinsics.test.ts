import { evaluate } from '../../lib/assembly/evaluate.ts';
import { ANY, plan, type World } from './plan.ts';

const world: World = {
  resources: { Queue: { ref: 'https://queue', attributes: { Arn: 'arn:queue', 'Nested.Name': 'inner' } } },
  exports: { shared: 'exported' },
  outputs: { Data: { TableName: 'table-1' } },
};

const value = (expression: unknown, more: Record<string, unknown> = {}, given: Record<string, string> = {}): unknown => {
  const { scope } = plan(
    {
      Parameters: { Name: { Type: 'String', Default: 'desk' }, List: { Type: 'CommaDelimitedList', Default: 'a, b,c' } },
      Mappings: { Limits: { small: { most: 5 }, large: { most: 50 } } },
      Conditions: { Yes: { 'Fn::Equals': [1, '1'] }, No: { 'Fn::Not': [{ Condition: 'Yes' }] } },
      Resources: { Queue: ANY, User: { ...ANY, Properties: { Value: expression } } },
      ...more,
    },
    { ...world, given },
  );
  return (evaluate({ Value: expression }, scope) as { Value?: unknown }).Value;
};

test.each([
  ['Ref of a parameter', { Ref: 'Name' }, 'desk'],
  ['Ref of a list parameter', { Ref: 'List' }, ['a', 'b', 'c']],
  ['Ref of a resource', { Ref: 'Queue' }, 'https://queue'],
  ['Ref of a pseudo-parameter', { Ref: 'AWS::AccountId' }, '123456789012'],
  ['GetAtt as a list', { 'Fn::GetAtt': ['Queue', 'Arn'] }, 'arn:queue'],
  ['GetAtt as text, attribute with a dot', { 'Fn::GetAtt': 'Queue.Nested.Name' }, 'inner'],
  ['Sub', { 'Fn::Sub': '${Name}-${AWS::Region}-${Queue.Arn}-${!Kept}' }, 'desk-ap-southeast-1-arn:queue-${Kept}'],
  ['Sub with variables', { 'Fn::Sub': ['${A}/${Name}', { A: { Ref: 'Queue' } }] }, 'https://queue/desk'],
  ['Join', { 'Fn::Join': ['-', ['a', 1, true, { Ref: 'Name' }]] }, 'a-1-true-desk'],
  ['Join of a list parameter', { 'Fn::Join': ['+', { Ref: 'List' }] }, 'a+b+c'],
  ['Join leaves out AWS::NoValue', { 'Fn::Join': ['', ['a', { Ref: 'AWS::NoValue' }, 'b']] }, 'ab'],
  ['Select', { 'Fn::Select': ['1', ['a', 'b']] }, 'b'],
  ['Split', { 'Fn::Split': ['|', 'x|y'] }, ['x', 'y']],
  ['FindInMap', { 'Fn::FindInMap': ['Limits', 'large', 'most'] }, 50],
  ['If, condition true', { 'Fn::If': ['Yes', 'then', 'else'] }, 'then'],
  ['If, condition false', { 'Fn::If': ['No', 'then', 'else'] }, 'else'],
  ['ImportValue', { 'Fn::ImportValue': 'shared' }, 'exported'],
  ['GetStackOutput', { 'Fn::GetStackOutput': { StackName: 'Data', OutputName: 'TableName', Region: { Ref: 'AWS::Region' } } }, 'table-1'],
  ['Base64', { 'Fn::Base64': { 'Fn::Sub': '${Name}' } }, 'ZGVzaw=='],
  ['dynamic references stay', '{{resolve:secretsmanager:x:SecretString:y}}', '{{resolve:secretsmanager:x:SecretString:y}}'],
  ['an object with one key that is no function', { Fn: 'x' }, { Fn: 'x' }],
])('%s', (_name, expression, expected) => {
  expect(value(expression)).toEqual(expected);
});

test('AWS::NoValue takes its property away', () => {
  expect(value({ a: 1, b: { Ref: 'AWS::NoValue' }, c: { 'Fn::If': ['No', 1, { Ref: 'AWS::NoValue' }] } })).toEqual({ a: 1 });
});

test('ToJsonString and Length work with the language extensions', () => {
  const extended = { Transform: 'AWS::LanguageExtensions' };
  expect(value({ 'Fn::ToJsonString': { name: { Ref: 'Name' } } }, extended)).toBe('{"name":"desk"}');
  expect(value({ 'Fn::Length': { Ref: 'List' } }, extended)).toBe(3);
});

test('a key named __proto__ is a key like any other', () => {
  const result = value(JSON.parse('{"__proto__": {"Ref": "Name"}, "constructor": 1}'));
  expect(Object.entries(result as object)).toEqual([
    ['__proto__', 'desk'],
    ['constructor', 1],
  ]);
});

test.each([
  ['an attribute that is not there', { 'Fn::GetAtt': ['Queue', 'Nope'] }, 'AWS::SQS::Queue "Queue" has no attribute "Nope"'],
  ['an element out of range', { 'Fn::Select': [3, ['a']] }, 'Fn::Select cannot take element 3 of a list of 1'],
  ['a mapping key that is not there', { 'Fn::FindInMap': ['Limits', 'huge', 'most'] }, 'mapping Limits → huge → most does not exist'],
  ['an export that is not there', { 'Fn::ImportValue': 'other' }, 'no stack exports "other"'],
  ['an output that is not there', { 'Fn::GetStackOutput': { StackName: 'Data', OutputName: 'X' } }, 'stack "Data" has no output "X"'],
  [
    'an output of another region',
    { 'Fn::GetStackOutput': { StackName: 'Data', OutputName: 'X', Region: 'eu-west-2' } },
    'in another region',
  ],
  ['an object where text is wanted', { 'Fn::Join': ['', [{ a: 1 }]] }, 'element 0 of Fn::Join must be text, not an object'],
])('evaluating %s fails with the name', (_name, expression, message) => {
  expect(() => value(expression)).toThrow(message);
});

test('a failure says where inside the value it is', () => {
  expect(() => value({ a: [{ 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Queue', 'Nope'] }]] }] })).toThrow(
    expect.objectContaining({ place: 'Value.a.0.Fn::Join.1.0.Fn::GetAtt' }),
  );
});
