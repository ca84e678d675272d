import { type Demand, meets, readDemand } from '../../../lib/emulator/routing/demand.ts';

const known = (reference: string): string | undefined => ({ 'arn:ada': 'ada', ada: 'ada', grace: 'grace' })[reference];
const skill = (operator: string, extra: Record<string, unknown>) => ({
  AttributeCondition: { Name: 'Language', Value: 'Cantonese', ComparisonOperator: operator, ...extra },
});
const agents = (...ids: string[]) => ({
  AttributeCondition: { ComparisonOperator: 'Match', MatchCriteria: { AgentsCriteria: { AgentIds: ids } } },
});
const speaker = (id: string, level: number) => ({ id, proficiencies: [{ name: 'Language', value: 'Cantonese', level }] });
const demandOf = (expression: unknown): Demand => {
  const demand = readDemand(expression, known);
  if (!demand) throw new Error('not understood');
  return demand;
};

test('a level is met by that level and above, a range by what lies in it', () => {
  const atLeast = demandOf(skill('NumberGreaterOrEqualTo', { ProficiencyLevel: 3 }));
  const between = demandOf(skill('Range', { Range: { MinProficiencyLevel: 2, MaxProficiencyLevel: 3 } }));

  expect([2, 3, 5].map((level) => meets(speaker('x', level), atLeast))).toEqual([false, true, true]);
  expect([1, 2, 3, 4].map((level) => meets(speaker('x', level), between))).toEqual([false, true, true, false]);
  expect(meets({ id: 'x', proficiencies: [] }, atLeast)).toBe(false);
});

test('a level may come as text, where a flow resolved a reference', () => {
  expect(meets(speaker('x', 3), demandOf(skill('NumberGreaterOrEqualTo', { ProficiencyLevel: '3' })))).toBe(true);
});

test('agents may be named by id or ARN; one who does not exist is nobody', () => {
  expect(meets(speaker('ada', 1), demandOf(agents('arn:ada', 'gone')))).toBe(true);
  expect(meets(speaker('grace', 1), demandOf(agents('arn:ada', 'gone')))).toBe(false);
  expect(meets(speaker('gone', 1), demandOf(agents('gone')))).toBe(false);
});

test('conditions can be joined and turned around', () => {
  const level3 = skill('NumberGreaterOrEqualTo', { ProficiencyLevel: 3 });
  const both = demandOf({ AndExpression: [level3, agents('ada')] });
  const either = demandOf({ OrExpression: [level3, agents('ada')] });
  const not = demandOf({ NotAttributeCondition: level3.AttributeCondition });

  expect([speaker('ada', 3), speaker('ada', 1), speaker('x', 3)].map((agent) => meets(agent, both))).toEqual([true, false, false]);
  expect([speaker('ada', 1), speaker('x', 3), speaker('x', 1)].map((agent) => meets(agent, either))).toEqual([true, true, false]);
  expect([speaker('x', 3), speaker('x', 1)].map((agent) => meets(agent, not))).toEqual([false, true]);
});

test('what is not an expression is not understood, and nothing else happens', () => {
  let nested: unknown = agents('ada');
  for (let depth = 0; depth < 2000; depth += 1) nested = { AndExpression: [nested] };
  const wrong = [
    undefined,
    null,
    'x',
    [],
    {},
    { AndExpression: [] },
    { AndExpression: 'x' },
    { Unknown: {} },
    { AttributeCondition: null },
    { ...agents('ada'), AndExpression: [] },
    skill('NumberGreaterOrEqualTo', { ProficiencyLevel: 6 }),
    skill('NumberGreaterOrEqualTo', { ProficiencyLevel: 'x' }),
    skill('Range', {}),
    { AttributeCondition: { ComparisonOperator: 'Match', MatchCriteria: { AgentsCriteria: { AgentIds: [1] } } } },
    nested,
  ];

  for (const expression of wrong) expect(readDemand(expression, known)).toBeUndefined();
});
