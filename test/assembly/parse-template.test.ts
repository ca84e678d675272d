import { ANY, problemsOf, template } from './plan.ts';

const refused = (source: Record<string, unknown>): string[] => problemsOf(() => template(source));

test('a sound template passes', () => {
  expect(template({ AWSTemplateFormatVersion: '2010-09-09', Resources: { A: ANY } }).resources.get('A')?.type).toBe('AWS::SQS::Queue');
});

test.each([
  ['an unknown section', { Resource: {}, Resources: { A: ANY } }, ['stack T: unknown top-level section "Resource"']],
  ['no resources', {}, ['stack T Resources: at least one resource is required']],
  ['a missing Type', { Resources: { A: {} } }, ['stack T Resources.A: required key "Type" is missing']],
  ['an unknown key of a resource', { Resources: { A: { ...ANY, Propertys: {} } } }, ['stack T Resources.A: unknown key "Propertys"']],
  ['a type that is none', { Resources: { A: { Type: 'Queue' } } }, ['stack T Resources.A.Type: "Queue" is no resource type']],
  ['a logical id with a hyphen', { Resources: { 'a-b': ANY } }, ['stack T Resources.a-b: "a-b" is no logical name']],
  [
    'a Ref to nothing, with the nearest name',
    { Resources: { Queue: ANY, B: { ...ANY, Properties: { X: { Ref: 'Qeue' } } } } },
    ['stack T Resources.B.Properties.X.Ref: "Qeue" is neither a resource nor a parameter of this template; did you mean "Queue"?'],
  ],
  [
    'a GetAtt of a parameter',
    { Parameters: { P: { Type: 'String' } }, Resources: { B: { ...ANY, Properties: { X: { 'Fn::GetAtt': ['P', 'Arn'] } } } } },
    ['resource "P" is not declared'],
  ],
  [
    'a name in Sub that is nothing',
    { Resources: { B: { ...ANY, Properties: { X: { 'Fn::Sub': 'a${Nope.Arn}' } } } } },
    ['Resources.B.Properties.X.Fn::Sub: resource "Nope" is not declared'],
  ],
  [
    'a DependsOn to nothing',
    { Resources: { B: { ...ANY, DependsOn: ['C'] } } },
    ['stack T Resources.B.DependsOn: resource "C" is not declared'],
  ],
  [
    'a condition that is not declared',
    { Resources: { B: { ...ANY, Condition: 'C' } } },
    ['Resources.B.Condition: condition "C" is not declared'],
  ],
  [
    'a condition that asks for a resource',
    { Conditions: { C: { 'Fn::Equals': [{ Ref: 'A' }, 'x'] } }, Resources: { A: ANY } },
    ['Conditions.C.Fn::Equals.0.Ref: resource "A" cannot be referred to here'],
  ],
  [
    'conditions that go in a circle',
    { Conditions: { C: { 'Fn::Not': [{ Condition: 'D' }] }, D: { 'Fn::Not': [{ Condition: 'C' }] } }, Resources: { A: ANY } },
    ['conditions refer to each other: C → D → C'],
  ],
  [
    'a function that is not emulated',
    { Resources: { A: { ...ANY, Properties: { X: { 'Fn::Cidr': ['a', 1] } } } } },
    ['Fn::Cidr is not emulated'],
  ],
  [
    'a misused function',
    { Resources: { A: { ...ANY, Properties: { X: { 'Fn::Join': 'a' } } } } },
    ['Fn::Join takes [delimiter, [values]]'],
  ],
  [
    'a condition function among properties',
    { Resources: { A: { ...ANY, Properties: { X: { 'Fn::Equals': ['a', 'b'] } } } } },
    ['Fn::Equals may stand only in Conditions and Rules'],
  ],
  [
    'a language extension without its transform',
    { Resources: { A: { ...ANY, Properties: { X: { 'Fn::Length': ['a'] } } } } },
    ['Fn::Length needs Transform: AWS::LanguageExtensions'],
  ],
  ['SAM', { Transform: 'AWS::Serverless-2016-10-31', Resources: { A: ANY } }, ['AWS::Serverless-2016-10-31 (SAM) is not emulated']],
  ['a macro', { Transform: ['Mine'], Resources: { A: ANY } }, ['macro "Mine" is not emulated']],
  ['an output of nothing', { Resources: { A: ANY }, Outputs: { O: { Value: { Ref: 'B' } } } }, ['Outputs.O.Value.Ref: "B" is neither']],
  ['a wrong format version', { AWSTemplateFormatVersion: '2020-01-01', Resources: { A: ANY } }, ['must be "2010-09-09", not "2020-01-01"']],
])('refused: %s', (_name, source, expected) => {
  const problems = refused(source as Record<string, unknown>);
  expect(problems).toHaveLength(expected.length);
  for (const [index, text] of expected.entries()) expect(problems[index]).toContain(text);
});

test('all problems are told at once, and a faulty resource only once', () => {
  const problems = refused({
    Extra: 1,
    Resources: { A: { Typ: 'AWS::SQS::Queue' }, B: { ...ANY, DependsOn: 'A', Properties: { X: { Ref: 'A' }, Y: { Ref: 'Z' } } } },
  });
  expect(problems).toHaveLength(4);
});
