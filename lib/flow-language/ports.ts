import type { ContactState, EventHook, RoutingStep } from './contact-state.ts';
import type { FlowDocument, FlowType } from './document.ts';
import type { Cancel } from './outcome.ts';
import type { BotsPort } from './ports/bots-port.ts';
import type { CasesPort } from './ports/cases-port.ts';
import type { DataTablesPort } from './ports/data-tables-port.ts';
import type { AssistantsPort, MediaStreamsPort } from './ports/media-streams-port.ts';
import type { MessagesPort } from './ports/messages-port.ts';
import type { ProfilesPort } from './ports/profiles-port.ts';
import type { TasksPort } from './ports/tasks-port.ts';
import type { RehearsalPort, TracePort } from './ports/trace-port.ts';
import type { SignInPort, ViewsPort } from './ports/views-port.ts';

export type { FlowTrace, RehearsalPort, RehearsalStep, TracePort } from './ports/trace-port.ts';

/** Time. Milliseconds since 1970 of the centre's clock; `after` calls back once, never synchronously. */
export interface ClockPort {
  now(): number;
  after(milliseconds: number, callback: () => void): Cancel;
}

/** One thing to hear. `promptId` is an id or ARN of a library prompt; `text` has its references resolved. */
export type Prompt = { kind: 'text'; text: string; ssml: boolean } | { kind: 'prompt'; promptId: string } | { kind: 'media'; uri: string };

/** The participant the flow talks to. Absent participant: every method reports failure at once. */
export interface MediaPort {
  readonly present: boolean;
  /**
   * Plays to the end. `done('failed')` when the prompt cannot be found or played. Cancel stops the sound.
   * `loop`: one of the messages of Loop prompts; a leg cannot cut it short by saying that it was played.
   */
  play(prompt: Prompt, done: (result: 'finished' | 'failed') => void, options?: { loop: boolean }): Cancel;
  /** Each key the participant presses from now on, as one of `0-9*#`; cancel stops listening. Keys nobody listens to are lost. */
  onKey(listener: (key: string) => void): Cancel;
  /** What the participant says or writes from now on; cancel stops listening. Absent: this participant only has keys. */
  onText?(listener: (text: string) => void): Cancel;
  /** What was heard by the flow: for the trace only (`input` events). Encrypted or sensitive input arrives masked. `text`: spoken or written. */
  reportInput(input: { keys: string; text?: string; result: 'matched' | 'no-match' | 'timeout' | 'stored' | 'invalid' }): void;
}

/** Changes to the contact. Methods that can be refused return false and change nothing. */
export interface ContactPort {
  readonly state: ContactState;
  /** All or nothing; false when keys and values together would exceed 32 KB (32,768 UTF-8 bytes). */
  setAttributes(target: 'Current' | 'Related', values: Record<string, string>): boolean;
  /** Plain fields without a rule of their own. */
  update(
    fields: Partial<
      Pick<
        ContactState,
        | 'customerId'
        | 'name'
        | 'description'
        | 'languageCode'
        | 'textToSpeech'
        | 'callbackNumber'
        | 'queuePriority'
        | 'queueTimeAdjustmentSeconds'
        | 'recording'
        | 'loggingEnabled'
        | 'tags'
        | 'references'
        | 'wisdomSessionArn'
        | 'screenRecording'
        | 'analytics'
        | 'audioStream'
        | 'segmentAttributes'
      >
    >,
  ): void;
  /** The same for the related contact; false when there is none. Absent: there is none. */
  updateRelated?(fields: Partial<Pick<ContactState, 'customerId' | 'name' | 'description' | 'languageCode' | 'wisdomSessionArn'>>): boolean;
  /** By queue id/ARN, or agent id/ARN/user name (the agent's own queue). False: nobody has that id. */
  setTargetQueue(target: { queueId: string } | { agentId: string }): boolean;
  /** False: no such flow, or its type does not fit the hook. */
  setEventHook(hook: EventHook, flowId: string): boolean;
  setRoutingCriteria(steps: RoutingStep[]): boolean;
}

export interface FunctionRequest {
  /** Function, version or alias ARN. */
  functionArn: string;
  event: unknown;
  asynchronous: boolean;
}
/** `retryable`: throttled or a service fault, as opposed to an answer that is wrong for good. */
export type FunctionResult =
  | { ok: true; payload: unknown; payloadBytes: number }
  /** `refused`: not associated, not allowed or not there; such a call is not repeated. */
  | { ok: false; error: string; message: string; retryable: boolean; refused?: boolean };

/** One attempt. Limits and retries are the action's business; the function itself runs on after a cancel, as on AWS. */
export interface FunctionsPort {
  invoke(request: FunctionRequest, done: (result: FunctionResult) => void): Cancel;
}

export interface FlowRecord {
  id: string;
  arn: string;
  name: string;
  type: FlowType;
  document: FlowDocument;
  published: boolean;
  /** Modules: the contract given as API parameter `Settings` (parsed JSON), or null. */
  settings?: unknown;
}

export interface FlowsPort {
  /** By id or ARN, with or without version suffix; undefined when there is none or it is a draft. */
  flow(idOrArn: string): FlowRecord | undefined;
  module(idOrArn: string): FlowRecord | undefined;
}

export interface HoursPort {
  /** Without an id: hours of the contact's target queue. Undefined: no hours (agent queue, no queue, unknown id). */
  isOpen(hoursOfOperationId?: string): boolean | undefined;
}

export type EnqueueResult = 'queued' | 'QueueAtCapacity' | 'NoMatchingError';

export interface QueueMetrics {
  queue: { name: string; arn: string };
  contactsInQueue: number;
  /** 0 when the queue is empty. */
  oldestContactAgeSeconds: number;
  agents: {
    online: number;
    available: number;
    staffed: number;
    afterContactWork: number;
    busy: number;
    missed: number;
    nonProductive: number;
  };
}

export interface QueuesPort {
  /** Puts the contact in its target queue. */
  enqueue(): EnqueueResult;
  /** Customer queue flow: leaves the queue for another one; a new contact segment (`QUEUE_TRANSFER`) follows. */
  transfer(target: { queueId: string } | { agentId: string }): EnqueueResult;
  /** Without a target: the contact's own queue. `channel`: figures of that channel only (`Voice`, `Chat` …). Undefined: unknown. */
  metrics(target?: { queueId: string } | { agentId: string }, channel?: string): QueueMetrics | undefined;
  /** Makes a queued call-back contact. False: the queue is full or unknown. */
  createCallback(request: {
    target?: { queueId: string } | { agentId: string };
    initialDelaySeconds: number;
    retryDelaySeconds: number;
    maximumRetries: number;
    flowId?: string;
    /** Claimed number to show to the customer. */
    callerId?: string;
  }): boolean;
}

export interface RandomPort {
  /** Uniform integer, both ends included. */
  integer(from: number, to: number): number;
}

export interface TelephonyPort {
  /** Dials a third party and joins it with the participant. */
  dialThirdParty(
    request: { number: string; timeLimitSeconds: number; dtmf?: string; callerId?: { number?: string; name?: string } },
    done: (result: 'ended' | 'connected' | 'CallFailed' | 'ConnectionTimeLimitExceeded') => void,
  ): Cancel;
  /** Whether the instance may call this E.164 number's country. Absent: every country. */
  canDial?(number: string): boolean;
  /**
   * Outbound whisper: dials the customer now. `ended`: nobody answered, and the contact is over; nothing is called any more.
   * Undefined: this contact is no outbound call, or the customer has been called already. Absent: likewise.
   */
  dialCustomer?(request: { callerId?: string; timeLimitSeconds?: number }, done: () => void): Cancel | undefined;
  /** Puts the other leg of a transfer on hold or takes it off; false when there is none. */
  setPreviousParticipant?(state: 'AgentOnHold' | 'CustomerOnHold' | 'OffHold'): boolean;
}

/** Encrypts what the customer keyed in (GetParticipantInput with InputEncryption). */
export interface EncryptionPort {
  /** Base64 text; undefined when the key id is not registered or the certificate is not valid. May call back before it returns. */
  encrypt(plain: string, key: { keyId: string; certificate: string }, done: (encrypted: string | undefined) => void): void;
}

/** Everything an action may ask for. A definition names the ports it gets; it sees no other. */
export interface FlowPorts {
  clock: ClockPort;
  random: RandomPort;
  contact: ContactPort;
  media: MediaPort;
  functions: FunctionsPort;
  flows: FlowsPort;
  hours: HoursPort;
  queues: QueuesPort;
  telephony: TelephonyPort;
  trace: TracePort;
  /** Absent: encrypted input takes the error branch. */
  encryption?: EncryptionPort;
  /** Worlds beyond the telephone. Absent: their actions take the error branch. */
  bots?: BotsPort;
  tasks?: TasksPort;
  messages?: MessagesPort;
  cases?: CasesPort;
  profiles?: ProfilesPort;
  dataTables?: DataTablesPort;
  views?: ViewsPort;
  signIn?: SignInPort;
  mediaStreams?: MediaStreamsPort;
  assistants?: AssistantsPort;
  /** Absent outside tests. */
  rehearsal?: RehearsalPort;
}
export type PortName = keyof FlowPorts;
