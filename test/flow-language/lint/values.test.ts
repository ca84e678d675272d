import type { CenterNames } from '../../../lib/flow-language/lint/lint-set.ts';
import { act, bye, flowOf } from '../../support/flow-ports.ts';
import { compare, ERROR, found, say, set, setFlow } from './support.ts';

const store = act(
  'store',
  'GetParticipantInput',
  { Text: 'Card?', StoreInput: 'True', InputTimeLimitSeconds: '5', InputValidation: { CustomValidation: { MaximumLength: '16' } } },
  'bye',
  ERROR('bye'),
);
const logging = (identifier: string, on: boolean, next: string) =>
  act(identifier, 'UpdateFlowLoggingBehavior', { FlowLoggingBehavior: on ? 'Enabled' : 'Disabled' }, next);

test('an attribute that nothing sets is named with the one that was meant', () => {
  expect(found('attribute-unset', [set('a', { language: 'en' }, 'b'), say('b', 'bye', 'Hi $.Attributes.langauge'), bye()])).toMatchObject([
    { action: 'b', path: 'Actions[1].Parameters.Text', cure: 'Did you mean $.Attributes.language?' },
  ]);
  expect(found('attribute-unset', [set('a', { language: 'en' }, 'b'), say('b', 'bye', 'Hi $.Attributes.language'), bye()])).toEqual([]);
});

test('contact attributes may be set in another flow, flow attributes may not', () => {
  const others = { 'other.json': flowOf(set('a', { name: 'x' }, 'b'), setFlow('b', { text: 'x' }, 'bye'), bye()) };

  expect(found('attribute-unset', [say('a', 'bye', '$.Attributes.name'), bye()], { others })).toEqual([]);
  expect(found('attribute-unset', [say('a', 'bye', '$.FlowAttributes.text'), bye()], { others })).toHaveLength(1);
});

test('a key that only a call knows may be any; what Connect sets is known', () => {
  expect(found('attribute-unset', [set('a', { 'x-$.External.key': '1' }, 'b'), say('b', 'bye', '$.Attributes.name'), bye()])).toEqual([]);
  expect(found('attribute-unset', [say('a', 'bye', '$.Queue.Name $.CustomerEndpoint.Address $.External.x'), bye()])).toEqual([]);
});

test('attributes over 32 KB are a warning where most of them are set', () => {
  const long = 'x'.repeat(20_000);

  expect(found('attributes-size', [set('a', { one: long }, 'b'), set('b', { two: long }, 'bye'), bye()])).toMatchObject([
    { action: 'a', path: 'Actions[0].Parameters.Attributes' },
  ]);
  expect(found('attributes-size', [set('a', { one: long }, 'b'), set('b', { one: long }, 'bye'), bye()])).toEqual([]);
  expect(found('attributes-size', [set('a', { mail: '$.Email.EmailMessage.Plaintext' }, 'bye'), bye()])).toHaveLength(1);
});

test('keys are not kept while the log is on', () => {
  expect(found('key-press-logged', [logging('on', true, 'store'), store, bye()])).toMatchObject([{ action: 'store' }]);
  expect(found('key-press-logged', [logging('on', true, 'off'), logging('off', false, 'store'), store, bye()])).toEqual([]);
  expect(found('key-press-logged', [store, bye()])).toEqual([]);
  const encrypted = { ...store, Parameters: { ...store.Parameters, InputEncryption: { EncryptionKeyId: 'k', Key: 'pem' } } };
  expect(found('key-press-logged', [logging('on', true, 'store'), encrypted, bye()])).toEqual([]);
});

test('the switch of the log goes along to modules and to the next flow', () => {
  const others = {
    'entry.json': flowOf(
      logging('on', true, 'next'),
      { ...act('next', 'TransferToFlow', { ContactFlowId: '${flow:flow}' }, 'bye', ERROR('bye')) },
      bye(),
    ),
  };

  expect(found('key-press-logged', [store, bye()], { others })).toHaveLength(1);
});

test('ids and ARNs are named once each, names are not', () => {
  const queue = (identifier: string, QueueId: string, next: string) =>
    act(identifier, 'UpdateContactTargetQueue', { QueueId }, next, ERROR(next));
  const id = '12345678-1234-1234-1234-123456789abc';

  expect(
    found('literal-id', [queue('a', id, 'b'), queue('b', id, 'c'), queue('c', 'arn:aws:connect:eu-west-2:1:instance/x', 'bye'), bye()]),
  ).toMatchObject([
    { action: 'a', path: 'Actions[0].Parameters.QueueId', message: expect.stringContaining('(2 places)') },
    { action: 'c' },
  ]);
  expect(found('literal-id', [queue('a', '${queue:support}', 'b'), queue('b', '$.External.queue', 'bye'), bye()])).toEqual([]);
});

test('a message is said in every language of the center', () => {
  const center: CenterNames = { names: new Map(), languages: ['zh-CN', 'en-US'] };
  const both = [say('a', 'b', '${message:hello.zh-CN}'), say('b', 'bye', '${message:hello.en-US}'), bye()];

  expect(found('prompt-one-language', [say('a', 'bye', '${message:hello.zh-CN}'), bye()], { center })).toMatchObject([
    { path: 'Actions[0].Parameters.Text', message: 'The message "hello" is said in zh-CN and nowhere in en-US' },
  ]);
  expect(found('prompt-one-language', both, { center })).toEqual([]);
  expect(found('prompt-one-language', [say('a', 'bye', '${message:hello.zh-CN}'), bye()])).toEqual([]);
});

test('branches for a language set the same texts', () => {
  const flow = (english: Record<string, string>) => [
    compare('language', '$.Attributes.language', [['en-US', 'english']], 'chinese'),
    setFlow('english', english, 'bye'),
    setFlow('chinese', { menu: 'x', wrong: 'y' }, 'bye'),
    bye(),
  ];

  expect(found('prompt-one-language', flow({ menu: 'x' }))).toMatchObject([
    { action: 'english', message: expect.stringContaining('wrong') },
  ]);
  expect(found('prompt-one-language', flow({ menu: 'x', wrong: 'y' }))).toEqual([]);
});

test('a choice of language of which only one branch sets texts is named', () => {
  const flow = [
    compare('language', '$.Attributes.language', [['en-US', 'english']], 'bye'),
    setFlow('english', { menu: 'x' }, 'bye'),
    bye(),
  ];

  expect(found('prompt-one-language', flow)).toMatchObject([{ action: 'language' }]);
});

describe('the contract of a module', () => {
  const others = {
    'modules/lookup.json': flowOf(
      say('a', 'b', '$.Modules.Input.number'),
      compare('b', '$.Attributes.x', [['1', 'found']], 'none'),
      act('found', 'EndFlowModuleExecution', { Result: 'Found', ResultData: { name: 'x' } }),
      act('none', 'EndFlowModuleExecution', { Result: 'None' }),
    ),
  };
  const invoke = (input: Record<string, unknown>, cases: [string, string][], errors = {}) => [
    act('call', 'InvokeFlowModule', { FlowModuleId: '${module:lookup}', Input: input }, 'bye', { ...ERROR('bye'), ...errors }, cases),
    say('hello', 'bye', 'Hi $.Modules.ResultData.name'),
    bye(),
  ];
  const FOUND: [string, string] = ['Found', 'hello'];

  test('kept, nothing is said', () => {
    expect(found('module-contract', invoke({ number: '1' }, [FOUND, ['None', 'bye']]), { others })).toEqual([]);
    expect(found('module-contract', invoke({ number: '1' }, [FOUND], { NoMatchingCondition: 'bye' }), { others })).toEqual([]);
  });

  test.each([
    ['an input that the module never reads', { number: '1', name: 'x' }, [FOUND, ['None', 'bye']], 'never reads the input "name"'],
    ['an input that is missing', {}, [FOUND, ['None', 'bye']], 'reads the input "number"'],
    ['a result that never comes', { number: '1' }, [FOUND, ['Non', 'bye'], ['None', 'bye']], 'never returns "Non"'],
    ['a result without a branch', { number: '1' }, [FOUND], 'may return "None"'],
  ] as [string, Record<string, string>, [string, string][], string][])('broken by %s', (_name, input, cases, message) => {
    expect(found('module-contract', invoke(input, cases), { others }).map((problem) => problem.message)).toEqual([
      expect.stringContaining(message),
    ]);
  });

  test('broken by a value that it does not return', () => {
    const flow = [...invoke({ number: '1' }, [FOUND, ['None', 'bye']]), say('x', 'bye', '$.Modules.ResultData.nam')];

    expect(found('module-contract', flow, { others })).toMatchObject([{ action: 'x', cure: 'Did you mean "name"?' }]);
  });

  test('broken by a flow in its place', () => {
    const call = act('call', 'InvokeFlowModule', { FlowModuleId: '${flow:menu}' }, 'bye', ERROR('bye'));

    expect(found('module-contract', [call, bye()])).toMatchObject([{ cure: 'Write ${module:name}.' }]);
  });
});

test.each([
  ['${QueueArn}', 'EvaluateQueue ${QueueArn}'],
  ['{{queue}}', '{{queue}}'],
  ['<QUEUE_ARN>', '<QUEUE_ARN>'],
  ['<your queue>', '<your queue>'],
  ['%%queue%%', 'x%%queue%%'],
])('the placeholder %s is still to be filled in', (hole, text) => {
  expect(found('placeholder', [say('a', 'bye', text), bye()])).toMatchObject([
    { severity: 'warning', path: 'Actions[0].Parameters.Text', message: `${hole} is still to be filled in` },
  ]);
});

test.each(['${message:hello.en-US}', '<speak>Hi <break time="1s"/></speak>', 'a < b > c', '5 %% 3', '$.Attributes.a', '<p>'])(
  '%s is no placeholder',
  (text) => {
    expect(found('placeholder', [say('a', 'bye', text), bye()])).toEqual([]);
  },
);

test('names that the center does not have are errors with the nearest name', () => {
  const center: CenterNames = { names: new Map([['queue', new Set(['support', 'sales'])]]), languages: ['en-US'] };
  const queue = (name: string) => act('a', 'UpdateContactTargetQueue', { QueueId: `\${${name}}` }, 'bye', ERROR('bye'));

  expect(found('unknown-name', [queue('queue:suport'), bye()], { center })).toMatchObject([
    { severity: 'error', cure: 'Did you mean ${queue:support}?', path: 'Actions[0].Parameters.QueueId' },
  ]);
  expect(found('unknown-name', [queue('view:form'), bye()], { center })).toMatchObject([{ cure: 'A center has no view.' }]);
  expect(found('unknown-name', [queue('queue:sales'), bye()], { center })).toEqual([]);
  expect(found('unknown-name', [queue('queue:suport'), bye()])).toEqual([]);
});
