import fc from 'fast-check';
import type { FlowType } from '../../../../lib/flow-language/document.ts';
import { convertLegacy, isLegacyFlow } from '../../../../lib/operations/flows/convert-legacy/convert-legacy.ts';

type Parameter = { name: string; value?: unknown; key?: string; namespace?: string | null; resourceName?: string };
const end = { id: 'end', type: 'Disconnect', branches: [], parameters: [], metadata: { position: { x: 9, y: 9 } } };
const branch = (condition: string, transition = 'end') => ({ condition, transition });
const when = (conditionValue: unknown, conditionType = 'Equals', condition = 'Evaluate') => ({
  condition,
  conditionType,
  conditionValue,
  transition: 'end',
});
const old = (type: string, parameters: Parameter[], branches: object[], extra: object = {}) => ({
  id: 'it',
  type,
  parameters,
  branches,
  metadata: { position: { x: 1, y: 2 } },
  ...extra,
});
const flow = (it: object, type = 'contactFlow') => ({
  version: '1',
  type,
  start: 'it',
  modules: [it, type === 'contactFlow' ? end : { ...end, type: 'Resume' }],
  metadata: { entryPointPosition: { x: 20, y: 20 }, name: 'old flow', description: null, type, status: 'published', hash: 'abc' },
});

const converted = (it: object, type = 'contactFlow') => {
  const result = convertLegacy(flow(it, type));
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.document.Actions[0];
};
const problems = (it: object, type = 'contactFlow') => {
  const result = convertLegacy(flow(it, type));
  return result.ok ? [] : result.problems.map((problem) => problem.message);
};
const errors = (...types: string[]) => types.map((ErrorType) => ({ NextAction: 'end', ErrorType }));
const to = (Operator: string, operand: string) => ({ NextAction: 'end', Condition: { Operator, Operands: [operand] } });

const SPEECH = [
  { name: 'Text', value: 'Hello.', namespace: null },
  { name: 'TextToSpeechType', value: 'text' },
];

test('a flow is converted whole, with the notes of the designer', () => {
  const result = convertLegacy(flow(old('PlayPrompt', SPEECH, [branch('Success')])));

  expect(result).toEqual({
    ok: true,
    type: 'CONTACT_FLOW' satisfies FlowType,
    name: 'old flow',
    document: {
      Version: '2019-10-30',
      StartAction: 'it',
      Metadata: {
        entryPointPosition: { x: 20, y: 20 },
        name: 'old flow',
        type: 'contactFlow',
        status: 'published',
        ActionMetadata: { it: { position: { x: 1, y: 2 } }, end: { position: { x: 9, y: 9 } } },
      },
      Actions: [
        {
          Identifier: 'it',
          Type: 'MessageParticipant',
          Parameters: { Text: 'Hello.' },
          Transitions: { NextAction: 'end', Errors: [], Conditions: [] },
        },
        { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
      ],
    },
  });
});

test.each([
  [
    'a prompt of the library by its name',
    'PlayPrompt',
    [{ name: 'AudioPrompt', value: 'arn:x', resourceName: 'Beep.wav' }],
    { PromptId: '${prompt:Beep.wav}' },
  ],
  [
    'SSML',
    'PlayPrompt',
    [
      { name: 'Text', value: '<speak>x</speak>' },
      { name: 'TextToSpeechType', value: 'ssml' },
    ],
    { SSML: '<speak>x</speak>' },
  ],
  ['a text from a function', 'PlayPrompt', [{ name: 'Text', value: 'greeting', namespace: 'External' }], { Text: '$.External.greeting' }],
  [
    'a name with a space',
    'PlayPrompt',
    [{ name: 'Text', value: 'first name', namespace: 'User Defined' }],
    { Text: "$.Attributes['first name']" },
  ],
])('PlayPrompt: %s', (_what, type, parameters, expected) => {
  expect(converted(old(type, parameters, [branch('Success')]))?.Parameters).toEqual(expected);
});

test.each<[string, object, string, object, object]>([
  [
    'a menu',
    old(
      'GetUserInput',
      [...SPEECH, { name: 'Timeout', value: '5' }, { name: 'MaxDigits', value: '1' }],
      [when('1'), branch('Timeout'), branch('NoMatch'), branch('Error')],
      { target: 'Digits' },
    ),
    'GetParticipantInput',
    { Text: 'Hello.', StoreInput: 'False', InputTimeLimitSeconds: '5' },
    {
      NextAction: 'end',
      Errors: errors('InputTimeLimitExceeded', 'NoMatchingCondition', 'NoMatchingError'),
      Conditions: [to('Equals', '1')],
    },
  ],
  [
    'a bot',
    old(
      'GetUserInput',
      [...SPEECH, { name: 'BotName', value: 'Bot' }, { name: 'BotAlias', value: '$LATEST' }, { name: 'BotRegion', value: 'us-west-2' }],
      [when('Intent'), branch('NoMatch'), branch('Error')],
      { target: 'Lex' },
    ),
    'ConnectParticipantWithLexBot',
    { Text: 'Hello.', LexBot: { Name: 'Bot', Region: 'us-west-2', Alias: '$LATEST' } },
    { NextAction: 'end', Errors: errors('NoMatchingCondition', 'NoMatchingError'), Conditions: [to('Equals', 'Intent')] },
  ],
  [
    'a kept input',
    old(
      'StoreUserInput',
      [
        ...SPEECH,
        { name: 'CustomerInputType', value: 'Custom' },
        { name: 'Timeout', value: '6' },
        { name: 'MaxDigits', value: 20 },
        { name: 'EncryptEntry', value: false },
        { name: 'DisableCancel', value: 'False' },
        { name: 'TerminatorDigits', value: '#' },
      ],
      [branch('Success'), branch('Error')],
    ),
    'GetParticipantInput',
    {
      Text: 'Hello.',
      StoreInput: 'True',
      InputTimeLimitSeconds: '6',
      InputValidation: { CustomValidation: { MaximumLength: '20' } },
      DTMFConfiguration: { InputTerminationSequence: '#' },
    },
    { NextAction: 'end', Errors: errors('NoMatchingError'), Conditions: [] },
  ],
  [
    'a phone number',
    old(
      'StoreUserInput',
      [
        ...SPEECH,
        { name: 'CustomerInputType', value: 'PhoneNumber' },
        { name: 'Timeout', value: '6' },
        { name: 'PhoneNumberFormat', value: 'Local' },
        { name: 'CountryCode', value: 'US' },
      ],
      [branch('Success'), branch('InvalidNumber'), branch('Error')],
    ),
    'GetParticipantInput',
    {
      Text: 'Hello.',
      StoreInput: 'True',
      InputTimeLimitSeconds: '6',
      InputValidation: { PhoneNumberValidation: { NumberFormat: 'Local', CountryCode: 'US' } },
    },
    { NextAction: 'end', Errors: errors('InvalidPhoneNumber', 'NoMatchingError'), Conditions: [] },
  ],
  [
    'encryption',
    old(
      'StoreCustomerInput',
      [
        ...SPEECH,
        { name: 'CustomerInputType', value: 'Custom' },
        { name: 'Timeout', value: '6' },
        { name: 'MaxDigits', value: 4 },
        { name: 'EncryptEntry', value: true },
        { name: 'EncryptionKeyId', value: 'key' },
        { name: 'EncryptionKey', value: 'PEM' },
      ],
      [branch('Success'), branch('Error')],
    ),
    'GetParticipantInput',
    {
      Text: 'Hello.',
      StoreInput: 'True',
      InputTimeLimitSeconds: '6',
      InputValidation: { CustomValidation: { MaximumLength: '4' } },
      InputEncryption: { EncryptionKeyId: 'key', Key: 'PEM' },
    },
    { NextAction: 'end', Errors: errors('NoMatchingError'), Conditions: [] },
  ],
  [
    'attributes',
    old(
      'SetAttributes',
      [
        { name: 'Attribute', key: 'language', value: 'en-US' },
        { name: 'Attribute', key: 'caller', value: 'Customer Number', namespace: 'System' },
      ],
      [branch('Success'), branch('Error')],
    ),
    'UpdateContactAttributes',
    { Attributes: { language: 'en-US', caller: '$.CustomerEndpoint.Address' }, TargetContact: 'Current' },
    { NextAction: 'end', Errors: errors('NoMatchingError'), Conditions: [] },
  ],
  [
    'the first form of attributes',
    old(
      'SetScreenPop',
      [
        { name: 'key', value: 'note' },
        { name: 'value', value: 'Stored customer input', namespace: 'System' },
      ],
      [branch('Success'), branch('Error')],
    ),
    'UpdateContactAttributes',
    { Attributes: { note: '$.StoredCustomerInput' }, TargetContact: 'Current' },
    { NextAction: 'end', Errors: errors('NoMatchingError'), Conditions: [] },
  ],
  [
    'a check of an attribute',
    old(
      'CheckAttribute',
      [
        { name: 'Attribute', value: 'status' },
        { name: 'Namespace', value: 'External' },
      ],
      [when('ok'), when('3', 'GreaterThanOrEqualTo'), when('x', 'Contains'), branch('NoMatch')],
    ),
    'Compare',
    { ComparisonValue: '$.External.status' },
    {
      NextAction: 'end',
      Errors: errors('NoMatchingCondition'),
      Conditions: [to('Equals', 'ok'), to('NumberGreaterOrEqualTo', '3'), to('TextContains', 'x')],
    },
  ],
  [
    'a queue by its name, though the id was taken out',
    old('SetQueue', [{ name: 'Queue', value: '', namespace: null, resourceName: 'BasicQueue' }], [branch('Success'), branch('Error')]),
    'UpdateContactTargetQueue',
    { QueueId: '${queue:BasicQueue}' },
    { NextAction: 'end', Errors: errors('NoMatchingError'), Conditions: [] },
  ],
  [
    'a queue of an agent',
    old('SetQueue', [{ name: 'Agent', value: 'agentId', namespace: 'User Defined' }], [branch('Success'), branch('Error')]),
    'UpdateContactTargetQueue',
    { AgentId: '$.Attributes.agentId' },
    { NextAction: 'end', Errors: errors('NoMatchingError'), Conditions: [] },
  ],
  [
    'a transfer to the queue',
    old('Transfer', [], [branch('AtCapacity'), branch('Error')], { target: 'Queue' }),
    'TransferContactToQueue',
    {},
    { NextAction: 'end', Errors: errors('QueueAtCapacity', 'NoMatchingError'), Conditions: [] },
  ],
  [
    'its older name',
    old('CustomerInQueue', [], [branch('AtCapacity'), branch('Error')]),
    'TransferContactToQueue',
    {},
    { NextAction: 'end', Errors: errors('QueueAtCapacity', 'NoMatchingError'), Conditions: [] },
  ],
  [
    'a transfer to a flow',
    old('Transfer', [{ name: 'ContactFlowId', value: 'arn:x', resourceName: 'Next flow' }], [branch('Error')], { target: 'Flow' }),
    'TransferToFlow',
    { ContactFlowId: '${flow:Next flow}' },
    { NextAction: 'end', Errors: errors('NoMatchingError'), Conditions: [] },
  ],
  [
    'a transfer to a number that comes back',
    old(
      'Transfer',
      [
        { name: 'TimeLimit', value: '15' },
        { name: 'BlindTransfer', value: false },
        { name: 'PhoneNumber', value: 'number', namespace: 'External' },
      ],
      [branch('Success'), branch('CallFailure'), branch('Timeout'), branch('Error')],
      { target: 'PhoneNumber' },
    ),
    'TransferParticipantToThirdParty',
    { ThirdPartyPhoneNumber: '$.External.number', ThirdPartyConnectionTimeLimitSeconds: '15', ContinueFlowExecution: 'True' },
    { NextAction: 'end', Errors: errors('CallFailed', 'ConnectionTimeLimitExceeded', 'NoMatchingError'), Conditions: [] },
  ],
  [
    'one that does not',
    old(
      'Transfer',
      [
        { name: 'TimeLimit', value: '30' },
        { name: 'BlindTransfer', value: true },
        { name: 'PhoneNumber', value: '+14155550100' },
      ],
      [branch('Error')],
      { target: 'PhoneNumber' },
    ),
    'TransferParticipantToThirdParty',
    { ThirdPartyPhoneNumber: '+14155550100', ThirdPartyConnectionTimeLimitSeconds: '30', ContinueFlowExecution: 'False' },
    { NextAction: 'end', Errors: errors('NoMatchingError'), Conditions: [] },
  ],
  [
    'a function',
    old(
      'InvokeExternalResource',
      [
        { name: 'FunctionArn', value: 'arn:aws:lambda:x' },
        { name: 'TimeLimit', value: '3' },
        { name: 'Parameter', key: 'id', value: 'ContactId', namespace: 'System' },
      ],
      [branch('Success'), branch('Error')],
      { target: 'Lambda' },
    ),
    'InvokeLambdaFunction',
    { LambdaFunctionARN: 'arn:aws:lambda:x', InvocationTimeLimitSeconds: '3', LambdaInvocationAttributes: { id: '$.ContactId' } },
    { NextAction: 'end', Errors: errors('NoMatchingError'), Conditions: [] },
  ],
  [
    'a hook, whose older form went on after a failure',
    old(
      'SetContactFlow',
      [
        { name: 'Type', value: 'CustomerQueue' },
        { name: 'ContactFlowId', value: '', resourceName: 'Music' },
      ],
      [branch('Success')],
    ),
    'UpdateContactEventHooks',
    { EventHooks: { CustomerQueue: '${flow:Music}' } },
    { NextAction: 'end', Errors: errors('NoMatchingError'), Conditions: [] },
  ],
  [
    'opening hours',
    old('CheckHoursOfOperation', [], [branch('True'), branch('False'), branch('Error')]),
    'CheckHoursOfOperation',
    {},
    { NextAction: 'end', Errors: errors('NoMatchingError'), Conditions: [to('Equals', 'True'), to('Equals', 'False')] },
  ],
  [
    'staff',
    old(
      'CheckStaffing',
      [
        { name: 'Status', value: 'Available' },
        { name: 'Agent', value: 'target', namespace: 'External' },
      ],
      [branch('True'), branch('False'), branch('Error')],
    ),
    'CheckMetricData',
    { MetricType: 'NumberOfAgentsAvailable', AgentId: '$.External.target' },
    { NextAction: 'end', Errors: errors('NoMatchingCondition', 'NoMatchingError'), Conditions: [to('NumberGreaterThan', '0')] },
  ],
  [
    'time in the queue, in milliseconds as before',
    old('CheckQueueStatus', [], [when(300000, 'LessThan', 'CheckQueueTime'), branch('NoMatch'), branch('Error')]),
    'CheckMetricData',
    { MetricType: 'OldestContactInQueueAgeSeconds' },
    { NextAction: 'end', Errors: errors('NoMatchingCondition', 'NoMatchingError'), Conditions: [to('NumberLessThan', '300000')] },
  ],
  [
    'metrics',
    old(
      'GetMetricData',
      [{ name: 'Queue', value: 'arn:x', namespace: null, resourceName: 'fallback' }],
      [branch('Success'), branch('Error')],
    ),
    'GetMetricData',
    { QueueId: '${queue:fallback}' },
    { NextAction: 'end', Errors: errors('NoMatchingError'), Conditions: [] },
  ],
  [
    'a loop',
    old('Loop', [{ name: 'LoopCount', value: '3' }], [branch('Looping'), branch('Complete')]),
    'Loop',
    { LoopCount: '3' },
    { NextAction: 'end', Errors: [], Conditions: [to('Equals', 'ContinueLooping'), to('Equals', 'DoneLooping')] },
  ],
  [
    'a wait for the customer',
    old(
      'Wait',
      [
        { name: 'TimeoutSeconds', value: '60' },
        { name: 'InterruptOnCustomerReturn', value: 'true' },
      ],
      [branch('Timeout'), branch('CustomerReturn'), branch('Error')],
    ),
    'Wait',
    { TimeLimitSeconds: '60', Events: ['CustomerReturned'] },
    { NextAction: 'end', Errors: errors('NoMatchingError'), Conditions: [to('Equals', 'WaitCompleted'), to('Equals', 'CustomerReturned')] },
  ],
  [
    'shares in percent, as limits',
    old(
      'PercentileBranching',
      [],
      [when('3'), when('5'), when('2'), { condition: 'NoMatch', conditionType: 'Equals', conditionValue: '90', transition: 'end' }],
    ),
    'DistributeByPercentage',
    {},
    {
      NextAction: 'end',
      Errors: errors('NoMatchingCondition'),
      Conditions: [to('NumberLessThan', '4'), to('NumberLessThan', '9'), to('NumberLessThan', '11')],
    },
  ],
  [
    'logging',
    old('SetLoggingBehavior', [{ name: 'LoggingBehavior', value: 'Enable' }], [branch('Success')]),
    'UpdateFlowLoggingBehavior',
    { FlowLoggingBehavior: 'Enabled' },
    { NextAction: 'end', Errors: [], Conditions: [] },
  ],
  [
    'recording and analytics',
    old(
      'SetRecordingBehavior',
      [
        { name: 'RecordingBehaviorOption', value: 'Enable' },
        { name: 'RecordingParticipantOption', value: 'Both' },
        { name: 'AnalyticsBehaviorOption', value: 'Enable' },
        { name: 'AnalyticsLanguageLocaleCode', value: 'en-US' },
        { name: 'AnalyticsCustomVocabulary', value: 'None' },
        { name: 'AnalyticsRedactionOption', value: 'Enable' },
        { name: 'AnalyticsRedactionPolicy', value: 'RedactedAndOriginal' },
        { name: 'AnalyticsMode', value: 'RealTime' },
      ],
      [branch('Success')],
    ),
    'UpdateContactRecordingBehavior',
    {
      RecordingBehavior: { RecordedParticipants: ['Agent', 'Customer'] },
      AnalyticsBehavior: {
        Enabled: 'True',
        AnalyticsLanguage: 'en-US',
        AnalyticsRedactionBehavior: 'Enabled',
        AnalyticsRedactionResults: 'RedactedAndOriginal',
        ChannelConfiguration: { Voice: { AnalyticsModes: ['RealTime'] } },
      },
    },
    { NextAction: 'end', Errors: [], Conditions: [] },
  ],
  [
    'no recording',
    old(
      'SetRecordingBehavior',
      [
        { name: 'RecordingBehaviorOption', value: 'Disable' },
        { name: 'RecordingParticipantOption', value: 'Both' },
      ],
      [branch('Success')],
    ),
    'UpdateContactRecordingBehavior',
    { RecordingBehavior: { RecordedParticipants: [] } },
    { NextAction: 'end', Errors: [], Conditions: [] },
  ],
  [
    'a voice',
    old(
      'SetVoice',
      [
        { name: 'GlobalVoice', value: 'Joanna' },
        { name: 'GlobalEngine', value: 'Neural' },
        { name: 'SpeakingStyle', value: 'None' },
      ],
      [branch('Success')],
    ),
    'UpdateContactTextToSpeechVoice',
    { TextToSpeechVoice: 'Joanna', TextToSpeechEngine: 'Neural', TextToSpeechStyle: 'None' },
    { NextAction: 'end', Errors: [], Conditions: [] },
  ],
  [
    'a priority',
    old('UpdateRoutingPriority', [{ name: 'AbsolutePosition', value: 1 }], [branch('Success')]),
    'UpdateContactRoutingBehavior',
    { QueuePriority: '1' },
    { NextAction: 'end', Errors: [], Conditions: [] },
  ],
  [
    'an age',
    old('UpdateRoutingPriority', [{ name: 'TimeOffset', value: 600 }], [branch('Success')]),
    'UpdateContactRoutingBehavior',
    { QueueTimeAdjustmentSeconds: '600' },
    { NextAction: 'end', Errors: [], Conditions: [] },
  ],
  [
    'streaming',
    old(
      'StartMediaStreaming',
      [
        { name: 'Track', value: 'FromCustomer' },
        { name: 'Track', value: 'ToCustomer' },
        { name: 'MediaStreamTypes', value: 'Audio' },
      ],
      [branch('Success'), branch('Error')],
    ),
    'UpdateContactMediaStreamingBehavior',
    {
      MediaStreamingState: 'Enabled',
      MediaStreamType: 'Audio',
      Participants: [{ ParticipantType: 'Customer', MediaDirections: ['From', 'To'] }],
    },
    { NextAction: 'end', Errors: errors('NoMatchingError'), Conditions: [] },
  ],
  [
    'a call-back',
    old(
      'CreateCallback',
      [
        { name: 'InitialDelaySeconds', value: 5 },
        { name: 'RetryDelaySeconds', value: 600 },
        { name: 'MaxRetryAttempts', value: 1 },
      ],
      [branch('Success'), branch('Error')],
    ),
    'CreateCallbackContact',
    { InitialCallDelaySeconds: '5', MaximumConnectionAttempts: '1', RetryDelaySeconds: '600' },
    { NextAction: 'end', Errors: errors('NoMatchingError'), Conditions: [] },
  ],
  [
    'the number of a call-back',
    old(
      'SetCallBackNumber',
      [{ name: 'CallBackNumber', value: 'Stored customer input', namespace: 'System' }],
      [branch('Success'), branch('InvalidPhoneNumber'), branch('NonDialableNumber')],
    ),
    'UpdateContactCallbackNumber',
    { CallbackNumber: '$.StoredCustomerInput' },
    { NextAction: 'end', Errors: errors('InvalidCallbackNumber', 'CallbackNumberNotDialable'), Conditions: [] },
  ],
])('%s', (_what, it, Type, Parameters, Transitions) => {
  expect(converted(it)).toEqual({ Identifier: 'it', Type, Parameters, Transitions });
});

test('messages of a loop keep their order, and an interrupt its branch', () => {
  const messages = [
    { name: 'Text', value: 'Please wait.', key: 'text' },
    { name: 'AudioPrompt', value: 'arn:x', resourceName: 'Jazz.wav' },
    { name: 'InterruptSeconds', value: 120 },
  ];

  expect(converted(old('LoopPrompts', messages, [branch('Timeout'), branch('Error')]), 'customerQueue')).toMatchObject({
    Type: 'MessageParticipantIteratively',
    Parameters: { Messages: [{ Text: 'Please wait.' }, { PromptId: '${prompt:Jazz.wav}' }], InterruptFrequencySeconds: '120' },
    Transitions: { NextAction: 'end', Errors: errors('NoMatchingError'), Conditions: [to('Equals', 'MessagesInterrupted')] },
  });
});

test('terminal modules become terminal actions', () => {
  const agent = {
    ...flow(old('Transfer', [], [], { target: 'Agent' }), 'agentTransfer'),
    modules: [old('Transfer', [], [], { target: 'Agent' })],
  };
  expect(convertLegacy(agent)).toMatchObject({ ok: true, document: { Actions: [{ Type: 'TransferContactToAgent', Transitions: {} }] } });
});

describe('what cannot be converted is said, with module and type', () => {
  test('a type without a counterpart', () => {
    const result = convertLegacy(flow(old('SetWisdomAssistant', [], [branch('Success')])));

    expect(result).toMatchObject({ ok: false, problems: [{ module: { id: 'it', type: 'SetWisdomAssistant' } }] });
  });

  test.each([
    [
      'a parameter that would be lost',
      old(
        'SetLoggingBehavior',
        [
          { name: 'LoggingBehavior', value: 'Enable' },
          { name: 'Level', value: '3' },
        ],
        [branch('Success')],
      ),
      'has a parameter Level ("3")',
    ],
    [
      'a branch that would be lost',
      old('SetLoggingBehavior', [{ name: 'LoggingBehavior', value: 'Enable' }], [branch('Success'), branch('Error')]),
      'has a branch Error',
    ],
    ['an open branch', old('PlayPrompt', SPEECH, [branch('Success', '')]), 'leaves its branch Success open'],
    ['a branch to nowhere', old('PlayPrompt', SPEECH, [branch('Success', 'gone')]), 'leads to "gone"'],
    ['a branch that is not there', old('PlayPrompt', SPEECH, []), 'has no branch Success'],
    ['nothing to say', old('PlayPrompt', [], [branch('Success')]), 'neither Text nor AudioPrompt'],
    [
      'an empty attribute',
      old('SetAttributes', [{ name: 'Attribute', key: 'a', value: '' }], [branch('Success'), branch('Error')]),
      'sets the attribute "a" to nothing',
    ],
    [
      'an unknown namespace',
      old('PlayPrompt', [{ name: 'Text', value: 'x', namespace: 'Elsewhere' }], [branch('Success')]),
      'of "Elsewhere"',
    ],
    [
      'what the service would refuse',
      old('Loop', [{ name: 'LoopCount', value: '1000' }], [branch('Looping'), branch('Complete')]),
      'Parameters.LoopCount',
    ],
  ])('%s', (_what, it, message) => {
    expect(problems(it).join('\n')).toContain(message);
  });

  test('all at once', () => {
    const result = convertLegacy({ ...flow(old('Nothing', [], [])), start: 'nowhere' });

    expect(result.ok ? [] : result.problems).toHaveLength(2);
  });
});

test('only the older format is taken for it', () => {
  expect(isLegacyFlow(flow(end))).toBe(true);
  expect(isLegacyFlow({ Version: '2019-10-30', Actions: [] })).toBe(false);
});

test('no document makes it throw, and what it makes is valid', () => {
  const anything = fc.jsonValue({ maxDepth: 3 });
  const parameter = fc.record(
    {
      name: fc.constantFrom('Text', 'Queue', 'Attribute', 'Timeout', 'x'),
      value: anything,
      key: fc.string(),
      namespace: fc.constantFrom(null, 'System', 'External', 'constructor'),
    },
    { requiredKeys: ['name'] },
  );
  const modules = fc.array(
    fc.record({
      id: fc.constantFrom('a', 'b', '__proto__', 'constructor'),
      type: fc.constantFrom('PlayPrompt', 'SetQueue', 'Transfer', 'Disconnect', 'GetUserInput', 'toString'),
      branches: fc.array(
        fc.record({ condition: fc.constantFrom('Success', 'Error', 'Evaluate'), transition: fc.constantFrom('a', 'b', '') }),
      ),
      parameters: fc.array(parameter),
    }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(
      fc.oneof(anything, fc.record({ version: fc.constant('1'), start: fc.constant('a'), modules, metadata: anything })),
      (document) => {
        if (document === null || typeof document !== 'object' || Array.isArray(document)) return;
        const result = convertLegacy(document as Record<string, unknown>);
        if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
      },
    ),
  );
});
