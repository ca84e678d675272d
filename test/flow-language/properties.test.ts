import fc from 'fast-check';
import { ACTION_TYPES } from '../../lib/flow-language/actions/registry.ts';
import type { FlowAction, FlowDocument, FlowType } from '../../lib/flow-language/document.ts';
import { FLOW_TYPES } from '../../lib/flow-language/document.ts';
import { collectNames } from '../../lib/flow-language/names/collect-names.ts';
import { substituteNames } from '../../lib/flow-language/names/substitute-names.ts';
import { parseFlow } from '../../lib/flow-language/parse-flow.ts';
import { resolveText } from '../../lib/flow-language/references/resolve-text.ts';
import { validateFlow } from '../../lib/flow-language/validate-flow.ts';
import { fakeCenter, flowRecord, newContact } from '../support/flow-ports.ts';
import { fakeWorlds } from '../support/flow-worlds.ts';
import { CONTACT_SAMPLES } from './actions/samples/contact-samples.ts';
import { PARTICIPANT_SAMPLES } from './actions/samples/participant-samples.ts';
import { runSample, type Sample } from './actions/samples/sample.ts';
import { WORLD_SAMPLES } from './actions/samples/world-samples.ts';

const IDENTIFIERS = ['a', 'b', 'c', 'd', 'constructor', '__proto__', 'toString'];
const identifier = fc.constantFrom(...IDENTIFIERS);
const errorType = fc.constantFrom('NoMatchingError', 'NoMatchingCondition', 'InputTimeLimitExceeded', 'QueueAtCapacity', 'toString');
const operator = fc.constantFrom('Equals', 'NumberGreaterThan', 'TextContains', 'KeyExists', 'constructor');

const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '$.Attributes.a',
    '$.External',
    '$.External.__proto__.x',
    "$['Attributes']['x y']",
    '$.StoredCustomerInput',
    '1',
    '3',
    'True',
    'False',
    'true',
    '${queue:x}',
    '${nope:x}',
    '$.',
    '<speak>a</speak>',
    '',
  ),
);
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.integer({ min: -5, max: 200 }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('Value', 'Text', 'constructor', 'a', 'toString'), tie('value'), { maxKeys: 3 }),
  ),
})).value;

/** Parameter names that actions know, so that mutated actions get far. */
const KEYS = [
  'Text',
  'SSML',
  'PromptId',
  'Media',
  'StoreInput',
  'InputTimeLimitSeconds',
  'InputValidation',
  'DTMFConfiguration',
  'EnableDTMFBuffer',
  'ComparisonValue',
  'LoopCount',
  'Attributes',
  'FlowAttributes',
  'LambdaFunctionARN',
  'InvocationTimeLimitSeconds',
  'LambdaInvocationAttributes',
  'ContactFlowId',
  'FlowModuleId',
  'QueueId',
  'Messages',
  'InterruptFrequencySeconds',
  'EventHooks',
  'TimeLimitSeconds',
  'ContinueExecution',
  'MetricType',
  'CallbackNumber',
  'RoutingCriteria',
  'Tags',
  'TagKeys',
  'Result',
  'ResultData',
  'toString',
];
const GOOD: Record<string, unknown>[] = [
  { Text: 'Hello $.Attributes.a' },
  { Text: 'Press', StoreInput: 'False', InputTimeLimitSeconds: '3' },
  { Text: 'Number', StoreInput: 'True', InputTimeLimitSeconds: '3', InputValidation: { CustomValidation: { MaximumLength: '3' } } },
  { EnableDTMFBuffer: 'true' },
  { ComparisonValue: '$.Attributes.a' },
  { LoopCount: '2' },
  { Attributes: { a: '$.Channel' } },
  { FlowAttributes: { a: { Value: 'x' } } },
  { LambdaFunctionARN: 'arn:f', InvocationTimeLimitSeconds: '3', LambdaInvocationAttributes: { all: '$.External' } },
  { ContactFlowId: 'flow-1' },
  { FlowModuleId: 'flow-1' },
  { QueueId: '$.External.q' },
  { Messages: [{ Text: 'a' }, { PromptId: 'b' }], InterruptFrequencySeconds: '5' },
  { TimeLimitSeconds: '5', ContinueExecution: 'True', MinimumWaitTimeSeconds: '1' },
  {},
];
const parameters = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...GOOD) },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom(...KEYS), value, { maxKeys: 4 }) },
);
const action: fc.Arbitrary<FlowAction> = fc.record({
  Identifier: identifier,
  Type: fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...ACTION_TYPES) }, { weight: 1, arbitrary: fc.string() }),
  Parameters: parameters,
  Transitions: fc.record(
    {
      NextAction: identifier,
      Errors: fc.array(fc.record({ NextAction: identifier, ErrorType: errorType }), { maxLength: 4 }),
      Conditions: fc.array(
        fc.record({
          NextAction: identifier,
          Condition: fc.record({ Operator: operator, Operands: fc.array(text, { minLength: 0, maxLength: 2 }) }),
        }),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: ['NextAction'] },
  ),
});
const documents: fc.Arbitrary<FlowDocument> = fc
  .array(action, { minLength: 1, maxLength: 8 })
  .map((Actions) => ({ Version: '2019-10-30' as const, StartAction: Actions[0]?.Identifier ?? '', Actions }));
const flowTypes: fc.Arbitrary<FlowType> = fc.constantFrom(...FLOW_TYPES);

test('whatever is read is either a document or a list of problems', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.jsonValue(), documents), flowTypes, (content, type) => {
      const parsed = parseFlow(content);
      if (!parsed.ok) expect(parsed.problems.length).toBeGreaterThan(0);
      else validateFlow(parsed.document, { type });
    }),
    { numRuns: 600 },
  );
});

test('names are replaced one for one in every document', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const uses = collectNames(document);
      let asked = 0;
      substituteNames(document, () => {
        asked += 1;
        return 'x';
      });
      expect(asked).toBe(uses.length);
    }),
    { numRuns: 300 },
  );
});

test('every text resolves to a text', () => {
  const scope = { contact: newContact(), slots: { External: { a: { b: [1, null] } } }, flowAttributes: {} };

  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('$', '.', '[', ']', "'", '"', 'Attributes', 'External', 'a', '0', ' ', '-', ':', '__proto__', 'constructor'),
      }),
      (hostile) => {
        expect(typeof resolveText(hostile, scope)).toBe('string');
      },
    ),
    { numRuns: 1000 },
  );
});

const ENDS = [
  'disconnect',
  'end-flow',
  'queued',
  'transfer-to-flow',
  'transfer-to-agent',
  'transfer-to-third-party',
  'return-from-module',
  'unhandled',
];

test('every flow ends in a defined way or waits, whatever functions answer and callers press', () => {
  fc.assert(
    fc.property(
      documents,
      flowTypes,
      fc.constantFrom('VOICE' as const, 'CHAT' as const, 'TASK' as const),
      value,
      fc.integer({ min: 0, max: 2000 }),
      fc.array(fc.constantFrom(...'0123456789*#'.split('')), { maxLength: 20 }),
      (document, type, channel, payload, afterMs, keys) => {
        const center = fakeCenter({
          contact: { channel, attributes: { a: '1' } },
          promptMs: afterMs % 3 === 0 ? 0 : 500,
          flows: [flowRecord(document, 'MODULE', 'flow-1')],
          answer: () => ({ afterMs, result: { ok: true, payload, payloadBytes: 10 } }),
          ports: fakeWorlds().ports,
        });

        const run = center.run(document, { type });
        for (const key of keys) {
          center.press(key);
          center.say(key);
          center.clock.pass(700);
        }
        center.clock.pass(30_000);

        expect(center.ends.length).toBeLessThanOrEqual(1);
        for (const end of center.ends) {
          expect(ENDS).toContain(end.type);
          // What an action throws is a fault of ours.
          expect(end).not.toMatchObject({ cause: expect.stringContaining(' failed: ') });
        }
        if (center.ends.length === 1) expect(run.current).toBeNull();
        run.cancel();
        expect(center.clock.pending).toBe(0);
        const traced = center.trace.length;
        center.press('1');
        center.clock.pass(10_000);
        expect(center.trace).toHaveLength(traced);
      },
    ),
    { numRuns: 800 },
  );
});

const SAMPLES: [string, Sample][] = Object.entries({ ...CONTACT_SAMPLES, ...PARTICIPANT_SAMPLES, ...WORLD_SAMPLES }).flatMap(
  ([type, pair]) => pair.map((sample): [string, Sample] => [type, sample]),
);

/** The same value with something else in one place, chosen by the numbers. */
const bent = (good: unknown, way: readonly number[], other: unknown): unknown => {
  const [turn, ...rest] = way;
  if (turn === undefined || typeof good !== 'object' || good === null) return other;
  const keys = Object.keys(good);
  const key = keys[turn % keys.length];
  if (key === undefined) return other;
  const changed = bent(Reflect.get(good, key), rest, other);
  return Array.isArray(good) ? good.map((item, index) => (String(index) === key ? changed : item)) : { ...good, [key]: changed };
};

test('an action whose parameters are bent somewhere takes a branch or ends, and never throws', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SAMPLES),
      fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 4 }),
      value,
      fc.constantFrom('VOICE' as const, 'CHAT' as const, 'TASK' as const, 'EMAIL' as const),
      ([type, sample], way, other, channel) => {
        const parameters = Object(bent(sample.parameters ?? {}, way, other));

        const ends = runSample(type, { ...sample, parameters, contact: { ...sample.contact, channel }, effect: (center) => center.ends });

        expect(ends).not.toContainEqual(expect.objectContaining({ cause: expect.stringContaining(' failed: ') }));
      },
    ),
    { numRuns: 3000 },
  );
});
