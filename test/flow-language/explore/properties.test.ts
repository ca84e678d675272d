import fc from 'fast-check';
import { ACTION_TYPES } from '../../../lib/flow-language/actions/registry.ts';
import { FLOW_TYPES, type FlowAction, type FlowDocument } from '../../../lib/flow-language/document.ts';
import { compareSets } from '../../../lib/flow-language/explore/diff/compare-sets.ts';
import { exploreSet } from '../../../lib/flow-language/explore/explore-set.ts';
import type { SetMember } from '../../../lib/flow-language/explore/flow-set.ts';
import { parseFlow } from '../../../lib/flow-language/parse-flow.ts';
import { shippedSet } from './support/shipped-set.ts';

const identifier = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'constructor', '__proto__', '');
const errorType = fc.constantFrom('NoMatchingError', 'NoMatchingCondition', 'InputTimeLimitExceeded', 'QueueAtCapacity', 'toString');
const text = fc.constantFrom(
  'Hi.',
  '',
  '$.FlowAttributes.a',
  '$.Attributes.a',
  '$.External.x',
  '${flow:f0}',
  '${module:f1}',
  '<speak>a<b',
  '3',
  '-1',
  'ContinueLooping',
  'DoneLooping',
  'True',
);
const parameters = fc.dictionary(
  fc.constantFrom(
    'Text',
    'SSML',
    'ComparisonValue',
    'LoopCount',
    'TimeLimitSeconds',
    'InvocationTimeLimitSeconds',
    'FlowModuleId',
    'ContactFlowId',
    'QueueId',
    'Result',
    'StoreInput',
    'toString',
  ),
  fc.oneof(text, fc.integer({ min: -5, max: 200 }), fc.constant(null), fc.constant(['x'])),
  { maxKeys: 4 },
);
const attributes = fc.constantFrom<Record<string, unknown>>(
  { Attributes: { a: 'x' } },
  { Attributes: { a: '$.Attributes.a!' } },
  { FlowAttributes: { a: { Value: '$.Attributes.a' } } },
  { EventHooks: { CustomerQueue: '${flow:f1}', toString: 1 } },
  { Messages: [{ Text: 'Wait.' }, null, 3], InterruptFrequencySeconds: '5' },
);
const action: fc.Arbitrary<FlowAction> = fc.record({
  Identifier: identifier,
  Type: fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...ACTION_TYPES) }, { weight: 1, arbitrary: fc.string() }),
  Parameters: fc.tuple(parameters, fc.option(attributes, { nil: {} })).map(([some, more]) => ({ ...some, ...more })),
  Transitions: fc.record(
    {
      NextAction: identifier,
      Errors: fc.array(fc.record({ NextAction: identifier, ErrorType: errorType }), { maxLength: 3 }),
      Conditions: fc.array(
        fc.record({
          NextAction: identifier,
          Condition: fc.record({
            Operator: fc.constantFrom('Equals', 'NumberLessThan', 'constructor'),
            Operands: fc.array(text, { maxLength: 2 }),
          }),
        }),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: [] },
  ),
});
const documents: fc.Arbitrary<FlowDocument> = fc
  .array(action, { minLength: 1, maxLength: 10 })
  .map((Actions) => ({ Version: '2019-10-30' as const, StartAction: Actions[0]?.Identifier ?? '', Actions }));
const sets: fc.Arbitrary<SetMember[]> = fc
  .array(fc.tuple(documents, fc.constantFrom(...FLOW_TYPES)), { minLength: 1, maxLength: 3 })
  .map((list) => list.map(([document, type], at) => ({ file: `f${at}.json`, name: `f${at}`, type, document })));

const LIMITS = { states: 3000 };

test('whatever the documents are, all are explored, within the bound', () => {
  fc.assert(
    fc.property(sets, (members) => {
      for (const { states, branches, walked, complete, faults } of exploreSet(members, LIMITS)) {
        expect(states).toBeLessThanOrEqual(LIMITS.states);
        expect(walked).toBeLessThanOrEqual(branches);
        expect(complete || faults.some(({ rule }) => rule === 'bound-reached')).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

test('every path that is walked to its end has one', () => {
  fc.assert(
    fc.property(sets, (members) => {
      for (const { ends, states, complete } of exploreSet(members, LIMITS)) {
        if (states > 0 && complete) expect(Object.keys(ends).length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 100 },
  );
});

test('whatever the documents are, they are equal to themselves', () => {
  fc.assert(
    fc.property(sets, (members) => {
      for (const { kind, complete } of compareSets({ members }, { members: structuredClone(members) }))
        expect(complete ? kind : 'equal').toBe('equal');
    }),
    { numRuns: 100 },
  );
});

test('a prompt before everything is always noticed', () => {
  fc.assert(
    fc.property(documents, (document) => {
      fc.pre(document.Actions.some(({ Identifier }) => Identifier === document.StartAction));
      const first: FlowAction = {
        Identifier: 'first',
        Type: 'MessageParticipant',
        Parameters: { Text: 'Something new.' },
        Transitions: { NextAction: document.StartAction },
      };
      const member: SetMember = { file: 'f.json', name: 'f', type: 'CONTACT_FLOW', document };
      const after = { ...member, document: { ...document, StartAction: 'first', Actions: [first, ...document.Actions] } };
      expect(compareSets({ members: [member] }, { members: [after] })).toMatchObject([{ kind: 'changed' }]);
    }),
    { numRuns: 100 },
  );
});

/** Something of a document replaced by something else, wherever it stands. */
const mutate = (document: FlowDocument, steps: readonly number[], junk: unknown): unknown => {
  const copy: unknown = structuredClone(document);
  let here: unknown = copy;
  for (const [at, step] of steps.entries()) {
    if (typeof here !== 'object' || here === null) break;
    const keys = Object.keys(here);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) break;
    const holder = here as Record<string, unknown>;
    if (at === steps.length - 1) holder[key] = junk;
    else here = holder[key];
  }
  return copy;
};

test('mutated shipped flows are refused or explored', () => {
  const shipped = shippedSet();
  const junk = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('', 'menu', '${flow:main-entry}', '${module:set-hooks}', '9'));
  fc.assert(
    fc.property(fc.nat(shipped.length - 1), fc.array(fc.nat(300), { minLength: 2, maxLength: 8 }), junk, (which, steps, value) => {
      const member = shipped[which];
      if (member === undefined) return;
      const parsed = parseFlow(mutate(member.document, steps, value));
      if (!parsed.ok) return;
      const set = shipped.map((other) => (other === member ? { ...member, document: parsed.document } : other));
      expect(exploreSet([set[which] ?? member, ...set], LIMITS)[0]?.file).toBe(member.file);
    }),
    { numRuns: 12 },
  );
});

test('modules that call themselves from everywhere stop at the bound', () => {
  const calls = Array.from({ length: 200 }, (_, at) => ({
    Identifier: `c${at}`,
    Type: 'InvokeFlowModule',
    Parameters: { FlowModuleId: '${module:m}' },
    Transitions: { NextAction: `c${at + 1}`, Errors: [{ ErrorType: 'NoMatchingError', NextAction: `c${at + 1}` }] },
  }));
  const document: FlowDocument = {
    Version: '2019-10-30',
    StartAction: 'c0',
    Actions: [...calls, { Identifier: 'c200', Type: 'EndFlowModuleExecution', Transitions: {} }],
  };
  const [found] = exploreSet([{ file: 'm.json', name: 'm', type: 'MODULE', document }], { states: 20_000 });

  expect(found).toMatchObject({ states: 20_000, complete: false });
});
