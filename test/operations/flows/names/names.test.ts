import fc from 'fast-check';
import { NAME_KINDS } from '../../../../lib/flow-language/names/name-kinds.ts';
import type { JsonObject } from '../../../../lib/operations/flows/document/json-object.ts';
import { exactTexts } from '../../../../lib/operations/flows/names/exact-texts.ts';
import { idsFromNames } from '../../../../lib/operations/flows/names/ids-from-names.ts';
import { MessageBook } from '../../../../lib/operations/flows/names/message-book.ts';
import { NameBook, type NamedResource } from '../../../../lib/operations/flows/names/name-book.ts';
import { namesFromIds } from '../../../../lib/operations/flows/names/names-from-ids.ts';
import { unknownNameText } from '../../../../lib/operations/flows/names/unknown-name-text.ts';

const INSTANCE = 'arn:aws:connect:eu-west-2:123456789012:instance/one';
const resources: NamedResource[] = [
  { kind: 'queue', name: 'support', id: 'queue-1', arn: `${INSTANCE}/queue/queue-1` },
  { kind: 'flow', name: 'main menu', id: 'flow-1', arn: `${INSTANCE}/contact-flow/flow-1` },
  { kind: 'module', name: '问候', id: 'module-1', arn: `${INSTANCE}/flow-module/module-1` },
  { kind: 'prompt', name: 'twice', id: 'prompt-1', arn: `${INSTANCE}/prompt/prompt-1` },
  { kind: 'prompt', name: 'twice', id: 'prompt-2', arn: `${INSTANCE}/prompt/prompt-2` },
  { kind: 'queue', name: 'with } brace', id: 'queue-2', arn: `${INSTANCE}/queue/queue-2` },
  { kind: 'lambda', name: 'lookup', arn: 'arn:aws:lambda:eu-west-2:123456789012:function:stack-lookup' },
];
const names = { book: new NameBook(resources), messages: new MessageBook({ hello: { 'en-US': 'Hello.' } }) };

const withParameters = (Parameters: unknown, extra: JsonObject = {}): JsonObject => ({
  Version: '2019-10-30',
  StartAction: 'a',
  Actions: [{ Identifier: 'a', Type: 'Anything', Parameters, Transitions: {} }],
  ...extra,
});
const named = (Parameters: unknown) => {
  const { Actions } = namesFromIds(withParameters(Parameters), names) as { Actions: { Parameters: unknown }[] };
  return Actions[0]?.Parameters;
};

/** Text that is likely to hit: ids, ARNs with and without a suffix, names that are known, unknown and no names at all. */
const text = fc.oneof(
  fc.string(),
  fc.constantFrom(
    ...resources.flatMap(({ arn, id = '', kind, name }) => [arn, id, `${arn}:$LATEST`, `${id}:3`, `\${${kind}:${name}}`, ` ${arn}`]),
    '${queue:nobody}',
    '${queues:support}',
    '${message:hello.en-US}',
    'Hello.',
    '${AWS::Region}',
    '${Topic}',
    '${queue:support} and ${flow:main menu}',
    '${',
    '${queue:',
  ),
  fc.tuple(fc.constantFrom(...NAME_KINDS), fc.string()).map(([kind, name]) => `\${${kind}:${name}}`),
);
const key = fc.oneof(
  fc.constantFrom(
    'QueueId',
    'ContactFlowId',
    'EventHooks',
    'CustomerQueue',
    'FlowModuleId',
    'Messages',
    'PromptId',
    'Text',
    'Attributes',
    'constructor',
  ),
  fc.string().filter((name) => name !== '__proto__'),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(key, tie('any'), { maxKeys: 4 }),
  ),
})).any;
const action = fc.record(
  {
    Identifier: fc.oneof(fc.constantFrom('a', 'b'), fc.string(), fc.integer()),
    Type: fc.string(),
    Parameters: value,
    Transitions: fc.oneof(
      fc.record({
        Conditions: fc.array(fc.record({ Condition: fc.oneof(fc.record({ Operands: fc.array(text, { maxLength: 2 }) }), value) }), {
          maxLength: 2,
        }),
      }),
      value,
    ),
  },
  { requiredKeys: [] },
);
const document = fc.record(
  {
    Version: fc.string(),
    Actions: fc.oneof(fc.array(fc.oneof(action, value), { maxLength: 5 }), value),
    Metadata: fc.oneof(fc.record({ ActionMetadata: value, name: text }, { requiredKeys: [] }), value),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<JsonObject>;

describe('round trip', () => {
  test('ids to names and back gives any document back', () => {
    fc.assert(
      fc.property(document, fc.boolean(), (before, messages) => {
        const inNames = namesFromIds(before, names, { messages });
        const after = idsFromNames(inNames, names, exactTexts(before, inNames, names));
        expect(after.document).toEqual(before);
        expect(after.unknown).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('names to ids and back gives any document in names back', () => {
    fc.assert(
      fc.property(document, fc.boolean(), (original, messages) => {
        const before = namesFromIds(original, names, { messages });
        const inIds = idsFromNames(before, names).document;
        expect(namesFromIds(inIds, names, { like: before })).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });
});

describe('names for ids', () => {
  test('an ARN is named wherever it is the whole of a text', () => {
    expect(named({ Attributes: { queue: `${INSTANCE}/queue/queue-1`, note: `see ${INSTANCE}/queue/queue-1` } })).toEqual({
      Attributes: { queue: '${queue:support}', note: `see ${INSTANCE}/queue/queue-1` },
    });
  });

  test('an id is named only where a resource of its kind is meant', () => {
    expect(named({ QueueId: 'queue-1', Text: 'queue-1', Attributes: { QueueId: 'queue-1' }, ContactFlowId: 'queue-1' })).toEqual({
      QueueId: '${queue:support}',
      Text: 'queue-1',
      Attributes: { QueueId: 'queue-1' },
      ContactFlowId: 'queue-1',
    });
  });

  test.each([
    [{ EventHooks: { CustomerQueue: 'flow-1' } }, { EventHooks: { CustomerQueue: '${flow:main menu}' } }],
    [{ FlowModuleId: 'module-1:$LATEST' }, { FlowModuleId: '${module:问候}:$LATEST' }],
    [
      { LambdaFunctionARN: 'arn:aws:lambda:eu-west-2:123456789012:function:stack-lookup:live' },
      { LambdaFunctionARN: '${lambda:lookup}:live' },
    ],
  ])('%j becomes %j', (before, after) => {
    expect(named(before)).toEqual(after);
  });

  test('a name that several share, or that cannot be written, names nothing', () => {
    expect(named({ PromptId: 'prompt-1', QueueId: 'queue-2' })).toEqual({ PromptId: 'prompt-1', QueueId: 'queue-2' });
  });

  test('identifiers, targets and the facts of a flow are never touched', () => {
    const arn = `${INSTANCE}/queue/queue-1`;
    const before: JsonObject = {
      StartAction: arn,
      Metadata: { name: arn, description: arn },
      Actions: [
        { Identifier: arn, Type: arn, Parameters: {}, Transitions: { NextAction: arn, Errors: [{ NextAction: arn, ErrorType: arn }] } },
      ],
    };

    expect(namesFromIds(before, names)).toEqual(before);
  });
});

describe('ids for names', () => {
  test('names what it does not know, with the nearest that it does', () => {
    const { unknown } = idsFromNames(withParameters({ QueueId: '${queue:suport}' }), names);

    expect(unknown).toEqual([{ kind: 'queue', name: 'suport', action: 'a', path: 'Parameters.QueueId' }]);
    expect(unknown.map((use) => unknownNameText(use, names).cure)).toEqual(['Did you mean ${queue:support}?']);
  });

  test.each([
    ['${prompt:twice}', 'Several resources of the instance are a prompt "twice"'],
    ['${view:form}', 'Nothing is known of view "form"'],
    ['${message:helo.en-US}', 'The definition has no message "helo.en-US" (${message:helo.en-US})'],
    ['${queues:support}', 'Unknown kind "queues" in the named reference ${queues:support}'],
  ])('%s: %s', (reference, message) => {
    const book = new NameBook(resources, new Map([['view', 'The list of view names could not be read.']]));
    const { unknown } = idsFromNames(withParameters({ Text: reference }), { ...names, book });

    expect(unknown.map((use) => unknownNameText(use, { ...names, book }).message)).toEqual([message]);
  });
});
