import { parseFlow } from '../../lib/flow-language/parse-flow.ts';
import { act, bye, flowOf } from '../support/flow-ports.ts';

const rulesOf = (content: unknown): string[] => {
  const parsed = parseFlow(content, { file: 'a.json' });
  return parsed.ok ? [] : parsed.problems.map(({ rule }) => rule);
};

test('a document is read from text and from a value, and shares nothing with it', () => {
  const document = flowOf(bye());

  expect(parseFlow(JSON.stringify(document))).toEqual({ ok: true, document });
  const parsed = parseFlow(document);
  expect(parsed).toEqual({ ok: true, document });
  expect(parsed.ok && parsed.document.Actions[0]).not.toBe(document.Actions[0]);
});

test.each([
  ['no JSON', '{', ['json']],
  ['nothing', undefined, ['json']],
  ['a function', () => 1, ['json']],
  ['an array', '[]', ['missing-property', 'missing-property', 'missing-property']],
  ['null', 'null', ['shape']],
  ['too long', `"${'x'.repeat(256_001)}"`, ['size']],
  ['nested too deep', `{"Version":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, ['depth']],
  [
    'the key __proto__',
    '{"Version":"2019-10-30","StartAction":"a","Actions":[{"Identifier":"a","Type":"X","Parameters":{"Attributes":{"__proto__":{"x":1}}}}]}',
    ['forbidden-key'],
  ],
  ['another version', JSON.stringify({ ...flowOf(bye()), Version: '1' }), ['shape']],
  ['no actions', JSON.stringify({ ...flowOf(bye()), Actions: [] }), ['shape']],
  ['too many actions', JSON.stringify(flowOf(...Array.from({ length: 251 }, (_item, index) => bye(`a${index}`)))), ['shape']],
  ['an action without a type', '{"Version":"2019-10-30","StartAction":"a","Actions":[{"Identifier":"a"}]}', ['missing-property']],
  ['parameters that are a list', JSON.stringify(flowOf({ ...bye(), Parameters: [] as never })), ['shape']],
  [
    'transitions of a wrong shape',
    JSON.stringify(flowOf({ ...bye(), Transitions: { Errors: [{ NextAction: 1 }] } as never })),
    ['shape', 'missing-property'],
  ],
])('%s is refused', (_name, content, rules) => {
  expect(rulesOf(content)).toEqual(rules);
});

test('an object with a cycle or a throwing member is refused', () => {
  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;

  expect(rulesOf(cycle)).toEqual(['json']);
  expect(
    rulesOf({
      toJSON: () => {
        throw new Error('no');
      },
    }),
  ).toEqual(['json']);
});

test('a problem names the action and the place', () => {
  const parsed = parseFlow(JSON.stringify(flowOf({ ...act('hello', 'Loop'), Parameters: 7 as never })));

  expect(parsed).toMatchObject({ ok: false, problems: [{ action: 'hello', path: 'Actions[0].Parameters' }] });
});

test('the older export format is told apart', () => {
  const parsed = parseFlow(JSON.stringify({ version: '1', modules: [] }));

  expect(parsed.ok ? '' : parsed.problems[0]?.cure).toContain('older export format');
});
