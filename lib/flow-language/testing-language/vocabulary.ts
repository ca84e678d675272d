/** `Version`; the later one stands on a single example page (documented). */
export const VERSIONS = ['2019-10-30', '2025-06-21'] as const;

export const EVENT_TYPES = ['TestInitiated', 'TestCompleted', 'MessageReceived', 'FlowActionStarted'] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export const ACTORS = ['System', 'Customer', 'Agent'] as const;

export const ACTION_TYPES = ['SendInstruction', 'OverrideSystemBehavior', 'Assert', 'TestControl'] as const;

/** Flow actions whose start can be observed (documented). */
export const OBSERVED_ACTION_TYPES = [
  'InvokeLambdaFunction',
  'CheckHoursOfOperation',
  'TransferContactToQueue',
  'ConnectParticipantWithLexBot',
] as const;

/** Flow actions that can be overridden (exported): the last is the testing language's name for DequeueContactAndTransferToQueue. */
export const MOCKED_ACTION_TYPES = [...OBSERVED_ACTION_TYPES, 'DequeueAndTransferToQueue'] as const;
export type MockedActionType = (typeof MOCKED_ACTION_TYPES)[number];

/** Case-sensitive (documented). */
export const USAGE_TYPES = ['Exactly', 'AtLeast', 'AtMost', 'Always'] as const;
export type UsageType = (typeof USAGE_TYPES)[number];

/** Names of an older example (documented) → today's. */
export const OLD_USAGE_TYPES = { EXACTLY: 'Exactly', ANY: 'Always' } as const satisfies Record<string, UsageType>;

export const OPERATORS = [
  'Equals',
  'TextStartsWith',
  'TextEndsWith',
  'TextContains',
  'NumberGreaterThan',
  'NumberGreaterOrEqualTo',
  'NumberLessThan',
  'NumberLessOrEqualTo',
  'Exists',
] as const;
export type Operator = (typeof OPERATORS)[number];

export const MATCHING_CRITERIA = ['Similarity', 'Inclusion'] as const;

/** `InHour` is the default of a generator whose output is deployed and run (exported); the documentation has the others. */
export const HOURS_RESULTS = ['InHours', 'OutOfHours', 'InHour'] as const;

/** Every member of the language: what a mistyped one may have meant. */
export const MEMBERS = [
  'Version',
  'Metadata',
  'Observations',
  'Identifier',
  'Event',
  'Usage',
  'Actions',
  'Transitions',
  'NextObservations',
  'NextAction',
  'Type',
  'Times',
  'Actor',
  'Properties',
  'PromptId',
  'Text',
  'SSML',
  'Media',
  'Uri',
  'SourceType',
  'MediaType',
  'MatchingCriteria',
  'ActionType',
  'ActionParameters',
  'LambdaFunctionARN',
  'HoursOfOperationId',
  'QueueId',
  'AgentId',
  'LexV2Bot',
  'AliasArn',
  'Parameters',
  'Instruction',
  'Value',
  'LanguageCode',
  'Behavior',
  'Strategy',
  'SubstituteArn',
  'Response',
  'ExecutionResult',
  'LoadedData',
  'DelaySeconds',
  'Error',
  'Namespace',
  'Operator',
  'Operand',
  'Command',
  'Expressions',
  'FlowId',
  'SourcePhoneNumber',
  'DestinationPhoneNumber',
  'VoiceCallEntryPointParameters',
  'ChatEntryPointParameters',
] as const;
