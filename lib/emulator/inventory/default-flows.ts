import type { FlowAction, FlowDocument, FlowType } from '../../flow-language/document.ts';

/** Prompts that the default flows play; every instance is born with them (names as exported, lengths inferred). */
export const DEFAULT_PROMPTS = [
  { key: 'beep', name: 'Beep.wav', durationMs: 500 },
  { key: 'queue', name: 'CustomerQueue.wav', durationMs: 30_000 },
  { key: 'hold', name: 'CustomerHold.wav', durationMs: 30_000 },
] as const;
export type DefaultPromptIds = Record<(typeof DEFAULT_PROMPTS)[number]['key'], string>;

const flow = (start: string, actions: FlowAction[]): FlowDocument => ({
  Version: '2019-10-30',
  StartAction: start,
  Metadata: {},
  Actions: actions,
});
const ending = (identifier: string): FlowAction => ({ Identifier: identifier, Type: 'EndFlowExecution', Parameters: {}, Transitions: {} });
const goodbye: FlowAction = { Identifier: 'goodbye', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} };

const loop = (messages: Record<string, unknown>[]): FlowDocument =>
  flow('loop', [
    {
      Identifier: 'loop',
      Type: 'MessageParticipantIteratively',
      Parameters: { Messages: messages },
      Transitions: { Errors: [], Conditions: [] },
    },
  ]);

const say = (identifier: string, parameters: Record<string, unknown>, next: string): FlowAction => ({
  Identifier: identifier,
  Type: 'MessageParticipant',
  Parameters: parameters,
  Transitions: { NextAction: next, Errors: [{ NextAction: next, ErrorType: 'NoMatchingError' }], Conditions: [] },
});

const toQueue: FlowAction = {
  Identifier: 'to-queue',
  Type: 'TransferContactToQueue',
  Parameters: {},
  Transitions: {
    NextAction: 'unavailable',
    Errors: [
      { NextAction: 'unavailable', ErrorType: 'QueueAtCapacity' },
      { NextAction: 'unavailable', ErrorType: 'NoMatchingError' },
    ],
    Conditions: [],
  },
};

const isOpen: FlowAction = {
  Identifier: 'is-open',
  Type: 'CheckHoursOfOperation',
  Parameters: {},
  Transitions: {
    NextAction: 'unavailable',
    Errors: [{ NextAction: 'unavailable', ErrorType: 'NoMatchingError' }],
    Conditions: [
      { NextAction: 'is-staffed', Condition: { Operator: 'Equals', Operands: ['True'] } },
      { NextAction: 'unavailable', Condition: { Operator: 'Equals', Operands: ['False'] } },
    ],
  },
};

const isStaffed: FlowAction = {
  Identifier: 'is-staffed',
  Type: 'CheckMetricData',
  Parameters: { MetricType: 'NumberOfAgentsStaffed' },
  Transitions: {
    NextAction: 'unavailable',
    Errors: [
      { NextAction: 'unavailable', ErrorType: 'NoMatchingCondition' },
      { NextAction: 'unavailable', ErrorType: 'NoMatchingError' },
    ],
    Conditions: [{ NextAction: 'announce', Condition: { Operator: 'NumberGreaterThan', Operands: ['0'] } }],
  },
};

const toAgent: FlowAction = { Identifier: 'to-agent', Type: 'TransferContactToAgent', Parameters: {}, Transitions: {} };

const unrecorded: FlowAction = {
  Identifier: 'unrecorded',
  Type: 'UpdateContactRecordingBehavior',
  Parameters: { RecordingBehavior: { RecordedParticipants: [] } },
  Transitions: { NextAction: 'done', Errors: [], Conditions: [] },
};

export interface DefaultFlow {
  hook:
    | 'CustomerQueue'
    | 'CustomerWhisper'
    | 'AgentWhisper'
    | 'CustomerHold'
    | 'AgentHold'
    | 'OutboundWhisper'
    | 'AgentTransfer'
    | 'QueueTransfer';
  name: string;
  type: FlowType;
  document: FlowDocument;
}

/** The flows of a newborn instance, used where no event hook is set (structure exported, wording ours). */
export const defaultFlows = (prompts: DefaultPromptIds): DefaultFlow[] => [
  {
    hook: 'CustomerQueue',
    name: 'Default customer queue',
    type: 'CUSTOMER_QUEUE',
    document: loop([{ Text: 'Thank you for waiting. The next free agent will take your call.' }, { PromptId: prompts.queue }]),
  },
  { hook: 'CustomerHold', name: 'Default customer hold', type: 'CUSTOMER_HOLD', document: loop([{ PromptId: prompts.hold }]) },
  {
    hook: 'AgentHold',
    name: 'Default agent hold',
    type: 'AGENT_HOLD',
    document: loop([{ SSML: '<speak>You are on hold.<break time="10s"/></speak>' }]),
  },
  {
    hook: 'AgentWhisper',
    name: 'Default agent whisper',
    type: 'AGENT_WHISPER',
    document: flow('say-queue', [say('say-queue', { Text: '$.Queue.Name' }, 'done'), ending('done')]),
  },
  {
    hook: 'CustomerWhisper',
    name: 'Default customer whisper',
    type: 'CUSTOMER_WHISPER',
    document: flow('beep', [say('beep', { PromptId: prompts.beep }, 'done'), ending('done')]),
  },
  {
    hook: 'OutboundWhisper',
    name: 'Default outbound',
    type: 'OUTBOUND_WHISPER',
    document: flow('unrecorded', [unrecorded, ending('done')]),
  },
  {
    hook: 'AgentTransfer',
    name: 'Default agent transfer',
    type: 'AGENT_TRANSFER',
    document: flow('announce', [say('announce', { Text: 'Transferring now.' }, 'to-agent'), toAgent]),
  },
  {
    hook: 'QueueTransfer',
    name: 'Default queue transfer',
    type: 'QUEUE_TRANSFER',
    document: flow('is-open', [
      isOpen,
      isStaffed,
      say('announce', { Text: 'Transferring now.' }, 'to-queue'),
      toQueue,
      say('unavailable', { Text: 'Nobody can take this call now. Goodbye.' }, 'goodbye'),
      goodbye,
    ]),
  },
];
