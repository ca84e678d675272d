import type { FlowAction, FlowDocument, FlowType } from '../../../lib/flow-language/document.ts';
import { validateFlow } from '../../../lib/flow-language/validate-flow.ts';
import { act, flowOf } from '../../support/flow-ports.ts';

/** What the service accepted and refused when such content was sent to it, with the type `CONTACT_FLOW` unless one is named. */
type Vector = [name: string, verdict: 'accept' | 'reject', action: FlowAction, type?: FlowType];

const ERROR = { NoMatchingError: 'end' };
const METRIC_ERRORS = { NoMatchingError: 'end', NoMatchingCondition: 'end' };
const terminal: Partial<Record<FlowType, string>> = {
  AGENT_WHISPER: 'EndFlowExecution',
  OUTBOUND_WHISPER: 'EndFlowExecution',
  CUSTOMER_HOLD: 'EndFlowExecution',
};
const SETTINGS = { InputParameters: [], OutputParameters: [], Transitions: [] };

const documentOf = (action: FlowAction, type: FlowType): FlowDocument => ({
  ...flowOf(action, act('end', terminal[type] ?? 'DisconnectParticipant')),
  ...(type === 'MODULE' ? { Settings: SETTINGS } : {}),
});
const errorsOf = (document: FlowDocument, type: FlowType) =>
  validateFlow(document, { type }).filter(({ severity }) => severity === 'error');

const wait = (parameters: Record<string, unknown>, conditions: [string, string][] = [['WaitCompleted', 'end']]) =>
  act('a', 'Wait', parameters, 'end', ERROR, conditions);
const compare = (
  value: string,
  condition: [string, string, string?] = ['x', 'end'],
  errors: Record<string, string> = { NoMatchingCondition: 'end' },
) => act('a', 'Compare', { ComparisonValue: value }, 'end', errors, [condition]);
const LOOP: [string, string][] = [
  ['ContinueLooping', 'end'],
  ['DoneLooping', 'end'],
];
const twoOperands: FlowAction = {
  ...compare('$.External.a'),
  Transitions: {
    NextAction: 'end',
    Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingCondition' }],
    Conditions: [{ NextAction: 'end', Condition: { Operator: 'Equals', Operands: ['x', 'y'] } }],
  },
};
const numbers: FlowAction = {
  ...act('a', 'DistributeByPercentage'),
  Transitions: {
    NextAction: 'end',
    Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingCondition' }],
    Conditions: [{ NextAction: 'end', Condition: { Operator: 'NumberLessThan', Operands: [51] } }],
  },
};
const STORE = {
  Text: 'Number?',
  StoreInput: 'True',
  InputTimeLimitSeconds: '5',
  InputValidation: { CustomValidation: { MaximumLength: '4' } },
};
const MENU = { Text: 'Press', StoreInput: 'False', InputTimeLimitSeconds: '5' };
const THIRD = { ThirdPartyPhoneNumber: '+14155550100', ThirdPartyConnectionTimeLimitSeconds: '30', ContinueFlowExecution: 'True' };
const THIRD_ERRORS = { NoMatchingError: 'end', CallFailed: 'end', ConnectionTimeLimitExceeded: 'end' };
const VIEW = { ViewResource: { Id: 'form' }, InvocationTimeLimitSeconds: '900', ViewData: {} };
const VIEW_ERRORS = { NoMatchingError: 'end', NoMatchingCondition: 'end', TimeLimitExceeded: 'end' };
const VOICE = { VoiceBehavior: { VoiceRecordingBehavior: { RecordedParticipants: ['Agent', 'Customer'] } } };
const CHAT = { ChatBehavior: { ChatAnalyticsBehavior: { Enabled: 'True' } } };
const RECORDING_ERRORS = { NoMatchingError: 'end', ChannelMismatch: 'end' };
const CRITERIA = {
  RoutingCriteria: {
    Steps: [
      {
        Expression: {
          AttributeCondition: { Name: 'Language', Value: 'zh', ProficiencyLevel: 3, ComparisonOperator: 'NumberGreaterOrEqualTo' },
        },
      },
    ],
  },
};

const vectors: Vector[] = [
  ['3 a terminal action with NextAction', 'reject', act('a', 'DisconnectParticipant', {}, 'end')],
  ['4 DisconnectParticipant in a whisper', 'reject', act('a', 'DisconnectParticipant'), 'AGENT_WHISPER'],
  ['4 DisconnectParticipant in a hold', 'reject', act('a', 'DisconnectParticipant'), 'CUSTOMER_HOLD'],
  ['5 UnTagContact', 'reject', act('a', 'UnTagContact', { TagKeys: ['k'] }, 'end', ERROR)],
  ['5 UntagContact with a key', 'accept', act('a', 'UntagContact', { TagKeys: ['k'] }, 'end', ERROR)],
  ['5 UntagContact without keys', 'reject', act('a', 'UntagContact', { TagKeys: [] }, 'end', ERROR)],
  ['6 TagContact without an error branch', 'reject', act('a', 'TagContact', { Tags: { k: 'v' } }, 'end')],
  [
    '6 TagContact with seven tags',
    'reject',
    act('a', 'TagContact', { Tags: Object.fromEntries('abcdefg'.split('').map((key) => [key, 'v'])) }, 'end', ERROR),
  ],
  ['6 TagContact with a reserved key', 'accept', act('a', 'TagContact', { Tags: { 'aws:x': 'v' } }, 'end', ERROR)],
  ['7 Wait with TimeoutSeconds', 'reject', wait({ TimeoutSeconds: '60' })],
  ['7 Wait without a time', 'reject', wait({})],
  ['7 Wait with TimeLimitSeconds', 'accept', wait({ TimeLimitSeconds: '60' })],
  [
    '8 Wait for LambdaReturned',
    'reject',
    wait({ TimeLimitSeconds: '60', Events: ['LambdaReturned'] }, [
      ['WaitCompleted', 'end'],
      ['LambdaReturned', 'end'],
    ]),
  ],
  [
    '8 Wait for AsyncLambdaCompletion',
    'reject',
    wait({ TimeLimitSeconds: '60', Events: ['AsyncLambdaCompletion'] }, [
      ['WaitCompleted', 'end'],
      ['AsyncLambdaCompletion', 'end'],
    ]),
  ],
  [
    '9 Wait that goes on',
    'accept',
    wait({ TimeLimitSeconds: '60', ContinueExecution: 'True', MinimumWaitTimeSeconds: '5' }, [
      ['Continue', 'end'],
      ['WaitCompleted', 'end'],
    ]),
  ],
  ['10 Loop with a number', 'accept', act('a', 'Loop', { LoopCount: 3 }, 'end', {}, LOOP)],
  ['10 Loop with text', 'accept', act('a', 'Loop', { LoopCount: '3' }, 'end', {}, LOOP)],
  ['10 Loop without NextAction', 'reject', act('a', 'Loop', { LoopCount: '3' }, undefined, {}, LOOP)],
  ['10 Loop with an error branch', 'accept', act('a', 'Loop', { LoopCount: '3' }, 'end', ERROR, LOOP)],
  ['11 numbers as operands of DistributeByPercentage', 'accept', numbers],
  ['12 Compare on $.External', 'reject', compare('$.External')],
  ['12 Compare on a literal', 'reject', compare('gold')],
  ['12 Compare on a nested value', 'accept', compare('$.External.a.b')],
  ['12 Compare with KeyExists', 'accept', compare('$.External.a', ['b', 'end', 'KeyExists'])],
  [
    '13 Compare with NoMatchingError',
    'reject',
    compare('$.External.a', ['x', 'end'], { NoMatchingCondition: 'end', NoMatchingError: 'end' }),
  ],
  ['13 Compare with an empty operand', 'reject', compare('$.External.a', ['', 'end'])],
  ['13 Compare with a space', 'accept', compare('$.External.a', [' ', 'end'])],
  ['13 Compare with two operands', 'reject', twoOperands],
  ...['And', 'Or', 'Not', 'Contains', 'Exists', 'All', 'Any'].map(
    (operator): Vector => [`13 Compare with ${operator}`, 'reject', compare('$.External.a', ['x', 'end', operator])],
  ),
  ['14 UpdateFlowAttributes with flat texts', 'reject', act('a', 'UpdateFlowAttributes', { FlowAttributes: { k: 'v' } }, 'end', ERROR)],
  [
    '14 UpdateFlowAttributes with {Value}',
    'accept',
    act('a', 'UpdateFlowAttributes', { FlowAttributes: { k: { Value: 'v' } } }, 'end', ERROR),
  ],
  [
    '14 UpdateFlowAttributes with {Type, Value}',
    'accept',
    act('a', 'UpdateFlowAttributes', { FlowAttributes: { k: { Type: 'String', Value: 'v' } } }, 'end', ERROR),
  ],
  [
    '14 UpdateFlowAttributes without an error branch',
    'reject',
    act('a', 'UpdateFlowAttributes', { FlowAttributes: { k: { Value: 'v' } } }, 'end'),
  ],
  ['15 an empty attribute', 'reject', act('a', 'UpdateContactAttributes', { Attributes: { k: '' } }, 'end', ERROR)],
  ['15 an attribute of one space', 'accept', act('a', 'UpdateContactAttributes', { Attributes: { k: ' ' } }, 'end', ERROR)],
  ['16 MessageParticipant without an error branch', 'accept', act('a', 'MessageParticipant', { Text: 'Hello' }, 'end')],
  [
    '16 MessageParticipant with Text and SSML',
    'reject',
    act('a', 'MessageParticipant', { Text: 'Hello', SSML: '<speak>Hello</speak>' }, 'end'),
  ],
  ['16 MessageParticipant with TextType', 'reject', act('a', 'MessageParticipant', { Text: 'Hello', TextType: 'text' }, 'end')],
  [
    '16 MessageParticipant with SkipWhenDTMFBufferEnabled',
    'accept',
    act('a', 'MessageParticipant', { Text: 'Hello', SkipWhenDTMFBufferEnabled: 'false' }, 'end'),
  ],
  ['17 stored input', 'accept', act('a', 'GetParticipantInput', STORE, 'end', ERROR)],
  [
    '17 stored input with InputTimeLimitExceeded',
    'reject',
    act('a', 'GetParticipantInput', STORE, 'end', { ...ERROR, InputTimeLimitExceeded: 'end' }),
  ],
  ['17 stored input with conditions', 'reject', act('a', 'GetParticipantInput', STORE, 'end', ERROR, [['1', 'end']])],
  [
    '17 stored input without InputValidation',
    'reject',
    act('a', 'GetParticipantInput', { ...STORE, InputValidation: undefined }, 'end', ERROR),
  ],
  [
    '18 a menu',
    'accept',
    act('a', 'GetParticipantInput', MENU, 'end', { ...METRIC_ERRORS, InputTimeLimitExceeded: 'end' }, [['1', 'end']]),
  ],
  ['18 a menu without InputTimeLimitExceeded', 'reject', act('a', 'GetParticipantInput', MENU, 'end', METRIC_ERRORS, [['1', 'end']])],
  [
    '19 encryption with a phone number',
    'reject',
    act(
      'a',
      'GetParticipantInput',
      {
        ...STORE,
        InputValidation: { PhoneNumberValidation: { NumberFormat: 'E164' } },
        InputEncryption: { EncryptionKeyId: 'k', Key: 'PEM' },
      },
      'end',
      { ...ERROR, InvalidPhoneNumber: 'end' },
    ),
  ],
  [
    '20 staffing',
    'accept',
    act('a', 'CheckMetricData', { MetricType: 'NumberOfAgentsStaffed' }, 'end', METRIC_ERRORS, [['0', 'end', 'NumberGreaterThan']]),
  ],
  [
    '20 staffing without NoMatchingCondition',
    'reject',
    act('a', 'CheckMetricData', { MetricType: 'NumberOfAgentsStaffed' }, 'end', ERROR, [['0', 'end', 'NumberGreaterThan']]),
  ],
  [
    '20 staffing with NumberLessThan',
    'reject',
    act('a', 'CheckMetricData', { MetricType: 'NumberOfAgentsStaffed' }, 'end', METRIC_ERRORS, [['0', 'end', 'NumberLessThan']]),
  ],
  ['21 hours with one condition', 'reject', act('a', 'CheckHoursOfOperation', {}, 'end', ERROR, [['True', 'end']])],
  [
    '21 hours with both',
    'accept',
    act('a', 'CheckHoursOfOperation', {}, 'end', ERROR, [
      ['True', 'end'],
      ['False', 'end'],
    ]),
  ],
  [
    '22 TransferContactToQueue with QueueId',
    'reject',
    act('a', 'TransferContactToQueue', { QueueId: 'q' }, 'end', { ...ERROR, QueueAtCapacity: 'end' }),
  ],
  ['23 a third party', 'accept', act('a', 'TransferParticipantToThirdParty', THIRD, 'end', THIRD_ERRORS)],
  [
    '23 a third party without ContinueFlowExecution',
    'reject',
    act('a', 'TransferParticipantToThirdParty', { ...THIRD, ContinueFlowExecution: undefined }, 'end', THIRD_ERRORS),
  ],
  [
    '23 a third party without a time limit',
    'reject',
    act('a', 'TransferParticipantToThirdParty', { ...THIRD, ThirdPartyConnectionTimeLimitSeconds: undefined }, 'end', THIRD_ERRORS),
  ],
  [
    '23 a third party that ends the flow, with CallFailed',
    'reject',
    act('a', 'TransferParticipantToThirdParty', { ...THIRD, ContinueFlowExecution: 'False' }, 'end', { ...ERROR, CallFailed: 'end' }),
  ],
  [
    '23 a third party with ThirdPartyCallerId',
    'reject',
    act('a', 'TransferParticipantToThirdParty', { ...THIRD, ThirdPartyCallerId: 'x' }, 'end', THIRD_ERRORS),
  ],
  [
    '24 a third party with three errors in an agent transfer',
    'reject',
    act('a', 'TransferParticipantToThirdParty', THIRD, 'end', THIRD_ERRORS),
    'AGENT_TRANSFER',
  ],
  ['25 a view', 'accept', act('a', 'ShowView', VIEW, 'end', VIEW_ERRORS)],
  ...Object.keys(VIEW_ERRORS).map(
    (error): Vector => [
      `25 a view without ${error}`,
      'reject',
      act('a', 'ShowView', VIEW, 'end', Object.fromEntries(Object.entries(VIEW_ERRORS).filter(([name]) => name !== error))),
    ],
  ),
  [
    '25 a view without a time limit',
    'reject',
    act('a', 'ShowView', { ...VIEW, InvocationTimeLimitSeconds: undefined }, 'end', VIEW_ERRORS),
  ],
  [
    '25 a view with an empty text within',
    'reject',
    act('a', 'ShowView', { ...VIEW, ViewData: { Sections: [{ Label: '' }] } }, 'end', VIEW_ERRORS),
  ],
  [
    '26 voice and screen together',
    'reject',
    act(
      'a',
      'UpdateContactRecordingAndAnalyticsBehavior',
      { ...VOICE, ScreenRecordingBehavior: { ScreenRecordedParticipants: ['Agent'] } },
      'end',
      RECORDING_ERRORS,
    ),
  ],
  ['26 nothing recorded', 'reject', act('a', 'UpdateContactRecordingAndAnalyticsBehavior', {}, 'end', RECORDING_ERRORS)],
  ['26 voice', 'accept', act('a', 'UpdateContactRecordingAndAnalyticsBehavior', VOICE, 'end', RECORDING_ERRORS)],
  [
    '26 voice with a chat error',
    'reject',
    act('a', 'UpdateContactRecordingAndAnalyticsBehavior', VOICE, 'end', {
      ...RECORDING_ERRORS,
      InFlightRedactionConfigurationFailed: 'end',
    }),
  ],
  ['26 chat without its error', 'reject', act('a', 'UpdateContactRecordingAndAnalyticsBehavior', CHAT, 'end', RECORDING_ERRORS)],
  [
    '27 hooks with EventHooksConfiguration',
    'reject',
    act(
      'a',
      'UpdateContactEventHooks',
      { EventHooks: { AgentWhisper: 'f' }, EventHooksConfiguration: { AgentWhisper: { DisableExecution: 'false' } } },
      'end',
      ERROR,
    ),
  ],
  [
    '28 a voice with an engine nobody knows',
    'accept',
    act('a', 'UpdateContactTextToSpeechVoice', { TextToSpeechVoice: 'Joanna', TextToSpeechEngine: 'Turbo' }, 'end', ERROR),
  ],
  [
    '28 a voice with LanguageCode',
    'reject',
    act('a', 'UpdateContactTextToSpeechVoice', { TextToSpeechVoice: 'Joanna', LanguageCode: 'en-US' }, 'end', ERROR),
  ],
  ['28 a voice without an error branch', 'accept', act('a', 'UpdateContactTextToSpeechVoice', { TextToSpeechVoice: 'Joanna' }, 'end')],
  ['29 contact data without a field', 'reject', act('a', 'UpdateContactData', {}, 'end', ERROR)],
  ['29 contact data with References', 'reject', act('a', 'UpdateContactData', { Name: 'x', References: {} }, 'end', ERROR)],
  ['29 contact data without TargetContact', 'accept', act('a', 'UpdateContactData', { Name: 'x' }, 'end', ERROR)],
  ['29 one Voice ID switch alone', 'reject', act('a', 'UpdateContactData', { IsVoiceIdStreamingEnabled: 'true' }, 'end', ERROR)],
  [
    '30 chat processing without settings',
    'reject',
    act(
      'a',
      'UpdateContactMediaProcessing',
      { ChatProcessor: { ProcessingEnabled: 'True', LambdaProcessorARN: 'arn:f' } },
      'end',
      RECORDING_ERRORS,
    ),
  ],
  ['31 a priority with an error branch', 'reject', act('a', 'UpdateContactRoutingBehavior', { QueuePriority: '1' }, 'end', ERROR)],
  [
    '32 the state OnHold',
    'reject',
    act('a', 'UpdatePreviousContactParticipantState', { PreviousContactParticipantState: 'OnHold' }, 'end', ERROR),
  ],
  [
    '33 the response type JSON_OBJECT',
    'reject',
    act(
      'a',
      'InvokeLambdaFunction',
      { LambdaFunctionARN: 'arn:f', InvocationTimeLimitSeconds: '3', ResponseValidation: { ResponseType: 'JSON_OBJECT' } },
      'end',
      ERROR,
    ),
  ],
  ['34 CompleteOutboundCall in an inbound flow', 'reject', act('a', 'CompleteOutboundCall', {}, 'end')],
  ['34 CompleteOutboundCall in an outbound whisper', 'accept', act('a', 'CompleteOutboundCall', {}, 'end'), 'OUTBOUND_WHISPER'],
  ['35 UpdateRoutingCriteria', 'reject', act('a', 'UpdateRoutingCriteria', CRITERIA, 'end', ERROR)],
  ['35 UpdateContactRoutingCriteria', 'accept', act('a', 'UpdateContactRoutingCriteria', CRITERIA, 'end', ERROR)],
  ['36 a module terminal in a flow', 'reject', act('a', 'EndFlowModuleExecution')],
  ['36 a module terminal in a module', 'accept', act('a', 'EndFlowModuleExecution'), 'MODULE'],
  ['37 StartVoiceIdStream', 'accept', act('a', 'StartVoiceIdStream', {}, 'end', ERROR)],
  ['38 RouteContactToAgent', 'reject', act('a', 'RouteContactToAgent', {}, 'end', ERROR), 'CUSTOMER_QUEUE'],
  ['38 CheckSegmentMembership', 'reject', act('a', 'CheckSegmentMembership', {}, 'end', ERROR)],
];

/** A member that is undefined is left out, as JSON would. */
const asJson = (document: FlowDocument): FlowDocument => JSON.parse(JSON.stringify(document));

test.each(vectors)('%s: %s', (_name, verdict, action, type = 'CONTACT_FLOW') => {
  const errors = errorsOf(asJson(documentOf(action, type)), type);

  expect(errors.length > 0 ? 'reject' : 'accept').toBe(verdict);
});

const lone = flowOf(act('a', 'DisconnectParticipant'));

test('1, 2 the smallest flow is accepted, with and without Metadata', () => {
  expect(errorsOf(lone, 'CONTACT_FLOW')).toEqual([]);
  expect(errorsOf({ ...lone, Metadata: {} }, 'CONTACT_FLOW')).toEqual([]);
});

test('36 a module has Settings, a flow has none', () => {
  expect(errorsOf(lone, 'MODULE').map(({ message }) => message)).toEqual(['JSON field is missing or null for field name: settings']);
  expect(errorsOf({ ...lone, Settings: SETTINGS }, 'MODULE')).toEqual([]);
  expect(errorsOf({ ...lone, Settings: SETTINGS }, 'CONTACT_FLOW')).toHaveLength(1);
});
