import { ANY, plan, problemsOf } from './plan.ts';

const needing = (...names: string[]) => ({ ...ANY, Properties: { X: names.map((name) => ({ Ref: name })) } });

test('resources follow what they need, by Ref, GetAtt, Sub and DependsOn', () => {
  const { graph } = plan({
    Resources: {
      Last: { ...ANY, DependsOn: 'Third' },
      Third: { ...ANY, Properties: { X: { 'Fn::Sub': '${Second.Arn}' } } },
      Second: { ...ANY, Properties: { X: { 'Fn::GetAtt': ['First', 'Arn'] } } },
      First: ANY,
    },
  });
  expect(graph.order).toEqual(['First', 'Second', 'Third', 'Last']);
});

test('a variable of Sub is no dependency', () => {
  const { graph } = plan({ Resources: { A: ANY, B: { ...ANY, Properties: { X: { 'Fn::Sub': ['${A}', { A: 'text' }] } } } } });
  expect(graph.needs.get('B')).toEqual([]);
});

test('a circle is refused with the names in it', () => {
  const problems = problemsOf(() => plan({ Resources: { A: needing('B'), B: needing('C'), C: needing('A') } }));
  expect(problems).toEqual(['stack T Resources: circular dependency: A → B → C → A']);
});

test('a chain as long as a template allows is ordered', () => {
  const resources = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`R${n}`, n === 499 ? ANY : needing(`R${n + 1}`)]));
  expect(plan({ Resources: resources }).graph.order[0]).toBe('R499');
});

test('conditions leave resources out', () => {
  const source = {
    Parameters: { Stage: { Type: 'String', AllowedValues: ['test', 'live'] } },
    Conditions: { Live: { 'Fn::Equals': [{ Ref: 'Stage' }, 'live'] } },
    Resources: { A: { ...ANY, Condition: 'Live' }, B: { ...ANY, Properties: { X: { 'Fn::If': ['Live', { Ref: 'A' }, 'none'] } } } },
  };
  expect(plan(source, { given: { Stage: 'test' } }).graph.order).toEqual(['B']);
  expect(plan(source, { given: { Stage: 'live' } }).graph.order).toEqual(['A', 'B']);
});

test('a reference to a resource that a condition leaves out is refused', () => {
  const source = { Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } }, Resources: { A: { ...ANY, Condition: 'Never' }, B: needing('A') } };
  expect(problemsOf(() => plan(source))).toEqual(['stack T Resources.B.Properties.X.0.Ref: needs "A", which condition "Never" leaves out']);
});

test('every parameter without a value is named with its kind', () => {
  const source = {
    Parameters: {
      Alias: { Type: 'String', AllowedPattern: '[a-z]+', Description: 'name of the instance' },
      Size: { Type: 'Number' },
      Fine: { Type: 'String', Default: 'x' },
    },
    Resources: { A: ANY },
  };
  expect(problemsOf(() => plan(source))).toEqual([
    'stack T Parameters.Alias: no value and no default (String, matching [a-z]+, name of the instance)',
    'stack T Parameters.Size: no value and no default (Number)',
  ]);
});

test.each([
  [{ Type: 'String', AllowedValues: ['a', 'b'] }, 'c', '"c" is not one of a, b'],
  [
    { Type: 'String', AllowedPattern: '[a-z]+', ConstraintDescription: 'lower case only' },
    'A1',
    '"A1" does not match [a-z]+ (lower case only)',
  ],
  [{ Type: 'String', MinLength: 3 }, 'ab', '"ab" is shorter than 3 characters'],
  [{ Type: 'String', MaxLength: '2', NoEcho: true }, 'secret', 'the value is longer than 2 characters'],
  [{ Type: 'Number', MaxValue: 10 }, '11', '"11" is more than 10'],
  [{ Type: 'Number' }, 'many', '"many" is not a number'],
  [{ Type: 'Strings' }, 'x', '"Strings" is no parameter type'],
])('the value of a parameter is held to its declaration %#', (declaration, given, message) => {
  const problems = problemsOf(() => plan({ Parameters: { P: declaration }, Resources: { A: ANY } }, { given: { P: given } }));
  expect(problems).toEqual([`stack T Parameters.P: ${message}`]);
});

test('a value for one stack wins over a value for all', () => {
  const { scope } = plan({ Parameters: { P: { Type: 'String' } }, Resources: { A: ANY } }, { given: { P: 'all', 'T:P': 'this one' } });
  expect(scope.parameters.get('P')).toBe('this one');
});

test('a parameter can come from SSM', () => {
  const source = { Parameters: { P: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/a/b' } }, Resources: { A: ANY } };
  expect(plan(source, { ssm: { '/a/b': 'value' } }).scope.parameters.get('P')).toBe('value');
  expect(problemsOf(() => plan(source))).toEqual(['stack T Parameters.P: SSM parameter "/a/b" does not exist']);
});

test('a rule that does not hold refuses the template in its own words', () => {
  const source = {
    Parameters: { Version: { Type: 'String', Default: '3' } },
    Rules: {
      Check: {
        Assertions: [{ Assert: { 'Fn::Not': [{ 'Fn::Contains': [['1', '3'], { Ref: 'Version' }] }] }, AssertDescription: 'too old' }],
      },
    },
    Resources: { A: ANY },
  };
  expect(problemsOf(() => plan(source))).toEqual(['stack T Rules.Check: too old']);
  expect(plan(source, { given: { Version: '6' } }).graph.order).toEqual(['A']);
});
