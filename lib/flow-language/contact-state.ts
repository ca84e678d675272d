import type { Channel } from './document.ts';
import type { AudioStream } from './ports/media-streams-port.ts';

export interface Endpoint {
  Address: string;
  Type: 'TELEPHONE_NUMBER' | 'VOIP' | 'CONTACT_FLOW' | 'CONNECT_PHONENUMBER_ARN' | 'EMAIL_ADDRESS';
  DisplayName?: string;
}

/** Hooks of UpdateContactEventHooks. */
export const EVENT_HOOKS = [
  'CustomerQueue',
  'CustomerWhisper',
  'AgentWhisper',
  'CustomerHold',
  'AgentHold',
  'CustomerRemaining',
  'DefaultAgentUI',
  'DisconnectAgentUI',
  'PauseContact',
  'ResumeContact',
] as const;
export type EventHook = (typeof EVENT_HOOKS)[number];

export type InitiationMethod =
  | 'INBOUND'
  | 'OUTBOUND'
  | 'TRANSFER'
  | 'CALLBACK'
  | 'API'
  | 'QUEUE_TRANSFER'
  | 'EXTERNAL_OUTBOUND'
  | 'MONITOR'
  | 'DISCONNECT'
  | 'WEBRTC_API'
  | 'AGENT_REPLY'
  | 'FLOW'
  | 'CALLBACK_CUSTOMER_FIRST_QUEUED'
  | 'CALLBACK_CUSTOMER_FIRST_DIALED';

export interface QueueState {
  id: string;
  arn: string;
  name: string;
  /** Set for an agent's own queue: the user it belongs to. */
  agentId?: string;
  outboundCallerId?: Endpoint;
}

export interface AgentState {
  id: string;
  arn: string;
  userName: string;
  firstName: string;
  lastName: string;
}

/** One step of routing criteria as the flow set it (`contact-record.md` §6). */
export interface RoutingStep {
  Expression: unknown;
  Expiry?: { DurationInSeconds: number };
}

/** What the engine remembers of a contact across its flow runs. The emulator keeps it, and does not look inside. */
export interface EngineMemory {
  /** Touch-tone buffer, at most 30 keys; null while it is off. */
  keys: string[] | null;
  /** Time spent waiting for functions since the last prompt: Connect allows 20 s in a row. */
  functionMilliseconds: number;
  /** Actions run since `instant`, for the guard against cycles that take no time. */
  steps: number;
  instant: number;
  /** Next message of each MessageParticipantIteratively that keeps its place, by action identifier. */
  messages: Record<string, number>;
}

export interface SegmentAttribute {
  ValueString?: string;
  ValueInteger?: number;
  ValueMap?: Record<string, SegmentAttribute>;
}

/** Conversational analytics as a flow asked for it: it goes to the contact record, nothing is analyzed. */
export interface AnalyticsState {
  enabled: boolean;
  language?: string;
  modes: readonly string[];
  redaction?: { results?: string; maskMode?: string; entities: readonly string[] };
  sentiment: boolean;
  summaryModes: readonly string[];
}

/**
 * All that flows can read and write of one contact (segment). Plain data, owned by the emulator; actions change it
 * only through the contact port, so that trace, journal and contact events see each change.
 */
export interface ContactState {
  contactId: string;
  initialContactId: string | null;
  previousContactId: string | null;
  relatedContactId: string | null;
  channel: Channel;
  instanceArn: string;
  awsRegion: string;
  initiationMethod: InitiationMethod;
  customerEndpoint: Endpoint | null;
  systemEndpoint: Endpoint | null;
  attributes: Record<string, string>;
  segmentAttributes: Record<string, SegmentAttribute>;
  tags: Record<string, string>;
  references: Record<string, { Type: string; Value: string }>;
  queue: QueueState | null;
  agent: AgentState | null;
  customerId: string | null;
  name: string | null;
  description: string | null;
  languageCode: string;
  textToSpeech: { voice: string; engine?: string; style?: string };
  /** Hook → flow id. */
  hooks: Partial<Record<EventHook, string>>;
  callbackNumber: string | null;
  queuePriority: number;
  queueTimeAdjustmentSeconds: number;
  routingCriteria: RoutingStep[] | null;
  recording: { agent: boolean; customer: boolean; ivr: boolean };
  loggingEnabled: boolean;
  /** Loop counters by action identifier. */
  loops: Record<string, number>;
  /** Results of the last action of each kind: `$.External`, `$.StoredCustomerInput`, `$.Lex`, `$.Metrics` … keyed by the root name. */
  slots: Record<string, unknown>;
  wisdomSessionArn?: string | null;
  screenRecording?: boolean;
  analytics?: AnalyticsState | null;
  /** Live media streaming: `$.MediaStreams.Customer.Audio`. */
  audioStream?: AudioStream | null;
  /** Who answered an outbound call: `AnsweringMachineDetectionStatus` of the record. */
  answeredBy?: string | null;
  /** Made by the engine with the contact's first flow; copy it by reference only. */
  engine?: EngineMemory;
}
