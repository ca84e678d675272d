import type { FlowDocument } from '../../../lib/flow-language/document.ts';
import { collectNames } from '../../../lib/flow-language/names/collect-names.ts';
import { nameProblems } from '../../../lib/flow-language/names/name-problems.ts';
import { isLoneName, scanNames } from '../../../lib/flow-language/names/scan-names.ts';
import { substituteNames } from '../../../lib/flow-language/names/substitute-names.ts';

const document = (parameters: Record<string, unknown>, operands: string[] = []): FlowDocument => ({
  Version: '2019-10-30',
  StartAction: 'a',
  Actions: [
    {
      Identifier: 'a',
      Type: 'Compare',
      Parameters: parameters,
      Transitions: { Conditions: [{ NextAction: 'a', Condition: { Operator: 'Equals', Operands: operands } }] },
    },
  ],
});

test('names are found in nested parameters and in operands, with their place', () => {
  const uses = collectNames(document({ QueueId: '${queue:support}', Nested: { list: ['x ${message:menu.zh-CN} y'] } }, ['${agent:li}']));

  expect(uses).toEqual([
    { kind: 'queue', name: 'support', action: 'a', path: 'Actions[0].Parameters.QueueId' },
    { kind: 'message', name: 'menu.zh-CN', action: 'a', path: 'Actions[0].Parameters.Nested.list[0]' },
    { kind: 'agent', name: 'li', action: 'a', path: 'Actions[0].Transitions.Conditions[0].Condition.Operands[0]' },
  ]);
});

test('several names in one string are replaced and the document stays as it was', () => {
  const before = document({ Text: '${message:hello}, ${message:bye}!' }, ['${agent:li}']);

  const after = substituteNames(before, (use) => `<${use.kind} ${use.name}>`);

  expect(after.Actions[0]?.Parameters).toEqual({ Text: '<message hello>, <message bye>!' });
  expect(after.Actions[0]?.Transitions?.Conditions?.[0]?.Condition.Operands).toEqual(['<agent li>']);
  expect(before.Actions[0]?.Parameters).toEqual({ Text: '${message:hello}, ${message:bye}!' });
});

test('placeholders of other tools are not names', () => {
  expect(scanNames('${Topic} ${AWS::Region} ${aws::x} ${:x} ${queue:} ${queue')).toEqual([]);
  expect(scanNames('${a ${queue:b}')).toEqual([{ kind: 'queue', name: 'b', start: 4, end: 14 }]);
});

test('a lone name is the whole text', () => {
  expect(isLoneName('${queue:VIP 专线}')).toBe(true);
  expect(isLoneName('${queue:a}${queue:b}')).toBe(false);
  expect(isLoneName('x${queue:a}')).toBe(false);
});

test('an unknown kind is a problem that names the nearest one', () => {
  const [problem] = nameProblems(document({ QueueId: '${queues:support}' }));

  expect(problem).toMatchObject({ rule: 'name-kind', action: 'a', path: 'Actions[0].Parameters.QueueId', cure: 'Write ${queue:support}.' });
});

test('what the resolver throws passes through', () => {
  expect(() =>
    substituteNames(document({ QueueId: '${queue:x}' }), () => {
      throw new Error('no queue x');
    }),
  ).toThrow('no queue x');
});
