import { bye, flowOf, flowRecord } from '../../../support/flow-ports.ts';
import { answer, CHAT, ended, type Samples, seconds, slot, state, third, went, yesModule } from './sample.ts';

export const PARTICIPANT_SAMPLES: Samples = {
  AuthenticateParticipant: [
    {
      contact: CHAT,
      flowType: 'CONTACT_FLOW',
      parameters: { CognitoConfiguration: { UserPoolArn: 'arn:pool', AppClientId: 'known' }, TimeLimitMinutes: '5' },
      effect: state('customerId'),
      shows: 'customer-1',
    },
    {
      contact: CHAT,
      parameters: { CognitoConfiguration: { UserPoolArn: 'arn:pool', AppClientId: 'wrong' }, TimeLimitMinutes: '5' },
      effect: went,
      shows: 'NoMatchingError',
    },
  ],
  CheckHoursOfOperation: [
    {
      settings: { open: false },
      conditions: [
        ['True', 'yes'],
        ['False', 'no'],
      ],
      effect: went,
      shows: 'no',
    },
    {
      settings: { open: undefined },
      conditions: [
        ['True', 'yes'],
        ['False', 'no'],
      ],
      effect: went,
      shows: 'NoMatchingError',
    },
  ],
  CheckMetricData: [
    {
      parameters: { MetricType: 'NumberOfContactsInQueue' },
      settings: { metrics: { contactsInQueue: 3 } },
      conditions: [['2', 'yes', 'NumberGreaterThan']],
      effect: went,
      shows: 'yes',
    },
    {
      parameters: { MetricType: 'NumberOfContactsInQueue', QueueId: 'nobody' },
      conditions: [['2', 'yes', 'NumberGreaterThan']],
      effect: went,
      shows: 'NoMatchingError',
    },
  ],
  CheckOutboundCallStatus: [
    {
      contact: { answeredBy: 'VOICEMAIL_BEEP' },
      conditions: [
        ['VoicemailBeep', 'yes'],
        ['NotDetected', 'no'],
      ],
      effect: went,
      shows: 'yes',
    },
    { contact: CHAT, conditions: [['NotDetected', 'no']], effect: went, shows: 'NoMatchingError' },
  ],
  Compare: [
    { parameters: { ComparisonValue: '$.Channel' }, conditions: [['VOICE', 'yes']], effect: went, shows: 'yes' },
    { parameters: { ComparisonValue: '$.Attributes.none' }, conditions: [['VOICE', 'yes']], effect: went, shows: 'NoMatchingCondition' },
  ],
  ConnectParticipantWithLexBot: [
    {
      parameters: { Text: 'How can I help?', LexV2Bot: { AliasArn: 'known' } },
      conditions: [
        ['Pay', 'yes'],
        ['FallbackIntent', 'no'],
      ],
      meanwhile: (center) => center.say('pay'),
      effect: (center) => [went(center), center.contact.slots.Lex],
      shows: ['yes', expect.objectContaining({ IntentName: 'Pay', DialogState: 'Fulfilled' })],
    },
    { parameters: { Text: 'Hello', LexV2Bot: { AliasArn: 'nobody' } }, effect: went, shows: 'NoMatchingError' },
  ],
  DisconnectParticipant: [
    { effect: ended, shows: 'disconnect' },
    { settings: { present: false }, effect: ended, shows: 'end-flow' },
  ],
  DistributeByPercentage: [
    { conditions: [['50', 'yes', 'NumberLessThan']], effect: went, shows: 'yes' },
    { conditions: [['1', 'yes', 'NumberLessThan']], effect: went, shows: 'NoMatchingCondition' },
  ],
  EndFlowExecution: [
    { flowType: 'CUSTOMER_QUEUE', effect: ended, shows: 'end-flow' },
    { flowType: 'CUSTOMER_WHISPER', contact: CHAT, effect: ended, shows: 'end-flow' },
  ],
  EndFlowModuleExecution: [
    {
      flowType: 'MODULE',
      parameters: { Result: 'found' },
      effect: ({ ends }) => ends[0],
      shows: expect.objectContaining({ result: 'found' }),
    },
    { flowType: 'MODULE', parameters: { Unknown: '1' }, effect: ended, shows: 'unhandled' },
  ],
  GetMetricData: [
    {
      settings: { metrics: { contactsInQueue: 2 } },
      effect: slot('Metrics'),
      shows: expect.objectContaining({ Queue: expect.objectContaining({ Size: 2 }) }),
    },
    { parameters: { QueueId: 'nobody' }, effect: went, shows: 'NoMatchingError' },
  ],
  GetParticipantInput: [
    {
      parameters: { Text: 'Press', StoreInput: 'False', InputTimeLimitSeconds: '5' },
      conditions: [['1', 'yes']],
      meanwhile: (center) => center.press('1'),
      effect: went,
      shows: 'yes',
    },
    {
      parameters: { Text: 'Press', StoreInput: 'False', InputTimeLimitSeconds: '5' },
      conditions: [['1', 'yes']],
      meanwhile: seconds(10),
      effect: went,
      shows: 'InputTimeLimitExceeded',
    },
  ],
  InvokeFlowModule: [
    {
      parameters: { FlowModuleId: 'known' },
      settings: yesModule(),
      conditions: [['yes', 'yes']],
      effect: (center) => center.walked()[2],
      shows: 'yes',
    },
    { parameters: { FlowModuleId: 'other' }, settings: yesModule(), effect: went, shows: 'NoMatchingError' },
  ],
  InvokeLambdaFunction: [
    {
      parameters: { LambdaFunctionARN: 'arn:f', InvocationTimeLimitSeconds: '3' },
      settings: { answer: answer({ name: 'Ada' }) },
      effect: slot('External'),
      shows: { name: 'Ada' },
    },
    {
      parameters: { LambdaFunctionARN: 'arn:f', InvocationTimeLimitSeconds: '3' },
      settings: { answer: answer({ nested: {} }) },
      effect: went,
      shows: 'NoMatchingError',
    },
  ],
  Loop: [
    {
      parameters: { LoopCount: '1' },
      conditions: [
        ['ContinueLooping', 'yes'],
        ['DoneLooping', 'no'],
      ],
      effect: went,
      shows: 'yes',
    },
    {
      parameters: { LoopCount: '$.Attributes.n' },
      contact: { attributes: { n: 'many' } },
      conditions: [
        ['ContinueLooping', 'yes'],
        ['DoneLooping', 'no'],
      ],
      effect: went,
      shows: 'NoMatchingError',
    },
  ],
  MessageParticipant: [
    { parameters: { Text: 'Hello $.Channel' }, effect: ({ heard }) => heard, shows: ['Hello VOICE'] },
    { parameters: { SSML: '<speak>Hello' }, effect: went, shows: 'NoMatchingError' },
  ],
  MessageParticipantIteratively: [
    {
      flowType: 'CUSTOMER_QUEUE',
      parameters: { Messages: [{ Text: 'la' }], InterruptFrequencySeconds: '3' },
      conditions: [['MessagesInterrupted', 'yes']],
      meanwhile: seconds(3),
      effect: (center) => [center.heard.length, went(center)],
      shows: [3, 'yes'],
    },
    { flowType: 'CUSTOMER_QUEUE', contact: CHAT, parameters: { Messages: [{ Text: 'la' }] }, effect: went, shows: 'NoMatchingError' },
  ],
  ShowView: [
    {
      contact: CHAT,
      parameters: { ViewResource: { Id: 'known' }, InvocationTimeLimitSeconds: '60', ViewData: { Heading: 'Hello $.Channel' } },
      conditions: [['Next', 'yes']],
      effect: (center, done) => [went(center), slot('Views')(center), done],
      shows: ['yes', { Action: 'Next', ViewResultData: { name: 'Ada' } }, [['view', { Heading: 'Hello CHAT' }]]],
    },
    {
      contact: CHAT,
      parameters: { ViewResource: { Id: 'known' }, InvocationTimeLimitSeconds: '60', ViewData: { silent: 'yes' } },
      meanwhile: seconds(60),
      effect: went,
      shows: 'TimeLimitExceeded',
    },
  ],
  TransferParticipantToThirdParty: [
    { parameters: third(), meanwhile: seconds(5), effect: went, shows: 'next' },
    {
      parameters: third(),
      settings: {
        ports: {
          telephony: {
            dialThirdParty: (_request, done) => {
              done('CallFailed');
              return () => undefined;
            },
          },
        },
      },
      effect: went,
      shows: 'CallFailed',
    },
  ],
  TransferToFlow: [
    {
      parameters: { ContactFlowId: 'known' },
      settings: { flows: [flowRecord(flowOf(bye()), 'CONTACT_FLOW', 'known')] },
      effect: ended,
      shows: 'transfer-to-flow',
    },
    { parameters: { ContactFlowId: 'other' }, effect: went, shows: 'NoMatchingError' },
  ],
  Wait: [
    {
      contact: CHAT,
      parameters: { TimeLimitSeconds: '60', Events: ['CustomerReturned'] },
      conditions: [
        ['WaitCompleted', 'no'],
        ['CustomerReturned', 'yes'],
      ],
      meanwhile: (center) => center.say('hello again'),
      effect: went,
      shows: 'yes',
    },
    {
      contact: CHAT,
      parameters: { TimeLimitSeconds: '60', Events: ['BotParticipantDisconnected'] },
      conditions: [
        ['WaitCompleted', 'no'],
        ['BotParticipantDisconnected', 'yes'],
      ],
      effect: went,
      shows: 'ParticipantNotFound',
    },
  ],
};
