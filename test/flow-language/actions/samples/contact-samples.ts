import { CHAT, did, ended, type Samples, STEPS, state, TASK, went } from './sample.ts';

export const CONTACT_SAMPLES: Samples = {
  CompleteOutboundCall: [
    {
      flowType: 'OUTBOUND_WHISPER',
      parameters: { CallerId: { Number: 'n' } },
      settings: {
        ports: {
          telephony: {
            dialThirdParty: () => () => undefined,
            dialCustomer: ({ callerId }, done) => {
              if (callerId === 'n') done();
              return () => undefined;
            },
          },
        },
      },
      effect: went,
      shows: 'next',
    },
    { flowType: 'OUTBOUND_WHISPER', parameters: { VoiceConnector: {} }, effect: ended, shows: 'unhandled' },
  ],
  CreateCallbackContact: [
    { parameters: { InitialCallDelaySeconds: '5', MaximumConnectionAttempts: '1', RetryDelaySeconds: '60' }, effect: went, shows: 'next' },
    {
      parameters: { InitialCallDelaySeconds: '5', MaximumConnectionAttempts: '1', RetryDelaySeconds: '60' },
      settings: { callback: false },
      effect: went,
      shows: 'NoMatchingError',
    },
  ],
  DequeueContactAndTransferToQueue: [
    { flowType: 'CUSTOMER_QUEUE', parameters: { QueueId: 'vip' }, effect: ended, shows: 'queued' },
    {
      flowType: 'CUSTOMER_QUEUE',
      parameters: { QueueId: 'vip' },
      settings: { enqueue: 'QueueAtCapacity' },
      effect: went,
      shows: 'QueueAtCapacity',
    },
  ],
  ResumeContact: [
    { contact: TASK, effect: did, shows: ['resumed'] },
    { contact: TASK, settings: { ports: { tasks: undefined } }, effect: went, shows: 'NoMatchingError' },
  ],
  TagContact: [
    { parameters: { Tags: { cost: '$.Channel' } }, effect: state('tags'), shows: { cost: 'VOICE' } },
    { parameters: { Tags: { 'aws:x': 'y' } }, effect: went, shows: 'NoMatchingError' },
  ],
  TransferContactToAgent: [
    { flowType: 'AGENT_TRANSFER', effect: ended, shows: 'transfer-to-agent' },
    { flowType: 'AGENT_TRANSFER', contact: CHAT, effect: ended, shows: 'unhandled' },
  ],
  TransferContactToQueue: [
    { effect: ended, shows: 'queued' },
    { settings: { enqueue: 'QueueAtCapacity' }, effect: went, shows: 'QueueAtCapacity' },
  ],
  UntagContact: [
    { parameters: { TagKeys: ['a'] }, contact: { tags: { a: '1', b: '2' } }, effect: state('tags'), shows: { b: '2' } },
    { parameters: { TagKeys: [] }, effect: went, shows: 'NoMatchingError' },
  ],
  UpdateContactAttributes: [
    { parameters: { Attributes: { a: '$.Channel' } }, effect: state('attributes'), shows: { a: 'VOICE' } },
    { parameters: { Attributes: { a: 'x'.repeat(33_000) } }, effect: went, shows: 'NoMatchingError' },
  ],
  UpdateContactCallbackNumber: [
    { parameters: { CallbackNumber: '$.CustomerEndpoint.Address' }, effect: state('callbackNumber'), shows: '+447700900103' },
    { parameters: { CallbackNumber: '$.Attributes.none' }, effect: went, shows: 'InvalidCallbackNumber' },
  ],
  UpdateContactData: [
    {
      parameters: { Name: 'Order', WisdomSessionArn: 'arn:s' },
      effect: ({ contact }) => [contact.name, contact.wisdomSessionArn],
      shows: ['Order', 'arn:s'],
    },
    { parameters: { Name: 'Order', TargetContact: 'Related' }, effect: went, shows: 'NoMatchingError' },
  ],
  UpdateContactEventHooks: [
    { parameters: { EventHooks: { PauseContact: 'f' } }, effect: state('hooks'), shows: { PauseContact: 'f' } },
    { parameters: { EventHooks: { PauseContact: 'nobody' } }, effect: went, shows: 'NoMatchingError' },
  ],
  UpdateContactMediaProcessing: [
    {
      contact: CHAT,
      parameters: { ChatProcessor: { ProcessingEnabled: 'false', ChatProcessorSettings: { DeliverUnprocessedMessages: 'true' } } },
      effect: went,
      shows: 'next',
    },
    {
      parameters: { ChatProcessor: { ProcessingEnabled: 'true', ChatProcessorSettings: { DeliverUnprocessedMessages: 'true' } } },
      effect: went,
      shows: 'ChannelMismatch',
    },
  ],
  UpdateContactMediaStreamingBehavior: [
    {
      parameters: {
        MediaStreamingState: 'Enabled',
        MediaStreamType: 'Audio',
        Participants: [{ ParticipantType: 'Customer', MediaDirections: ['From'] }],
      },
      effect: state('audioStream'),
      shows: expect.objectContaining({ StreamARN: 'arn:stream' }),
    },
    {
      parameters: {
        MediaStreamingState: 'Disabled',
        MediaStreamType: 'Audio',
        Participants: [{ ParticipantType: 'Customer', MediaDirections: ['From'] }],
      },
      effect: went,
      shows: 'NoMatchingError',
    },
  ],
  UpdateContactRecordingAndAnalyticsBehavior: [
    {
      parameters: {
        VoiceBehavior: {
          VoiceRecordingBehavior: { RecordedParticipants: ['Agent', 'Customer'], IVRRecordingBehavior: 'Enabled' },
          VoiceAnalyticsBehavior: { Enabled: 'True', AnalyticsLanguage: 'ja-JP', AnalyticsModes: ['RealTime'] },
        },
      },
      effect: ({ contact }) => [contact.recording, contact.analytics],
      shows: [
        { agent: true, customer: true, ivr: true },
        expect.objectContaining({ enabled: true, language: 'ja-JP', modes: ['RealTime'] }),
      ],
    },
    {
      contact: CHAT,
      parameters: { VoiceBehavior: { VoiceRecordingBehavior: { RecordedParticipants: ['Agent'] } } },
      effect: went,
      shows: 'ChannelMismatch',
    },
  ],
  UpdateContactRecordingBehavior: [
    {
      parameters: {
        RecordingBehavior: { RecordedParticipants: ['Agent'] },
        AnalyticsBehavior: { Enabled: 'True', ChannelConfiguration: { Voice: { AnalyticsModes: ['PostContact'] } } },
      },
      effect: ({ contact }) => [contact.recording.agent, contact.analytics?.modes],
      shows: [true, ['PostContact']],
    },
    {
      contact: TASK,
      parameters: { RecordingBehavior: { RecordedParticipants: ['Agent'] } },
      effect: state('recording'),
      shows: { agent: false, customer: false, ivr: false },
    },
  ],
  UpdateContactRoutingBehavior: [
    { parameters: { QueuePriority: '1' }, effect: state('queuePriority'), shows: 1 },
    { parameters: { RoutingProficiencies: {} }, effect: went, shows: 'NoMatchingError' },
  ],
  UpdateContactRoutingCriteria: [
    { parameters: { RoutingCriteria: STEPS }, effect: state('routingCriteria'), shows: STEPS.Steps },
    { parameters: { RoutingCriteria: '$.External.criteria' }, effect: went, shows: 'NoMatchingError' },
  ],
  UpdateContactTargetQueue: [
    { parameters: { QueueId: 'vip' }, effect: state('queue'), shows: expect.objectContaining({ name: 'vip' }) },
    { parameters: { QueueId: 'nobody' }, effect: went, shows: 'NoMatchingError' },
  ],
  UpdateContactTextToSpeechVoice: [
    { parameters: { TextToSpeechVoice: 'Zhiyu' }, effect: state('textToSpeech'), shows: { voice: 'Zhiyu' } },
    { contact: CHAT, parameters: { TextToSpeechVoice: 'Zhiyu' }, effect: state('textToSpeech'), shows: { voice: 'Joanna' } },
  ],
  UpdateFlowAttributes: [
    { parameters: { FlowAttributes: { a: { Value: 'b' } } }, effect: went, shows: 'next' },
    { parameters: { FlowAttributes: { a: { Value: 'x'.repeat(33_000) } } }, effect: went, shows: 'NoMatchingError' },
  ],
  UpdateFlowLoggingBehavior: [
    { parameters: { FlowLoggingBehavior: 'Disabled' }, effect: state('loggingEnabled'), shows: false },
    { parameters: { FlowLoggingBehavior: 'Perhaps' }, effect: state('loggingEnabled'), shows: true },
  ],
  UpdatePreviousContactParticipantState: [
    {
      parameters: { PreviousContactParticipantState: 'AgentOnHold' },
      settings: {
        ports: { telephony: { dialThirdParty: () => () => undefined, setPreviousParticipant: (wanted) => wanted === 'AgentOnHold' } },
      },
      effect: went,
      shows: 'next',
    },
    { parameters: { PreviousContactParticipantState: 'AgentOnHold' }, effect: went, shows: 'NoMatchingError' },
  ],
  CheckVoiceId: [
    { parameters: { CheckVoiceIdOption: 'enrollmentStatus' }, conditions: [['Enrolled', 'yes']], effect: went, shows: 'NoMatchingError' },
    { contact: CHAT, parameters: { CheckVoiceIdOption: 'enrollmentStatus' }, effect: went, shows: 'NoMatchingError' },
  ],
  StartVoiceIdStream: [
    { effect: went, shows: 'NoMatchingError' },
    { contact: CHAT, effect: went, shows: 'NoMatchingError' },
  ],
};
