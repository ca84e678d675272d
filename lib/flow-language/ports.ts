import type { ContactState, EventHook, RoutingStep } from './contact-state.ts';
import type { FlowAction, FlowDocument, FlowType } from './document.ts';
import type { Cancel, Outcome, Pending } from './outcome.ts';
import type { ReferenceScope } from './references/reference-scope.ts';

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
  /** What was heard by the flow: for the trace only (`input` events). Encrypted or sensitive input arrives masked. */
  reportInput(input: { keys: string; result: 'matched' | 'no-match' | 'timeout' | 'stored' | 'invalid' }): void;
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
      >
    >,
  ): void;
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
}

/** Encrypts what the customer keyed in (GetParticipantInput with InputEncryption). */
export interface EncryptionPort {
  /** Base64 text; undefined when the key id is not registered or the certificate is not valid. */
  encrypt(plain: string, key: { keyId: string; certificate: string }): string | undefined;
}

/** One step of a run, in the order it happened; everything that watches a call reads these. */
export type FlowTrace =
  | { type: 'flow-started'; flow: { id: string; name: string; type: FlowType } }
  | {
      type: 'action';
      flow: { id: string; name: string; type: FlowType };
      identifier: string;
      actionType: string;
      /** Resolved; values the flow declared sensitive are masked. */
      parameters: Record<string, unknown>;
      outcome: { kind: 'success' | 'error' | 'end'; result?: string; error?: string; cause?: string };
      /** Identifier followed next; null when the flow ends here. */
      next: string | null;
      /** Whether flow logging was on when the action ended. */
      logged?: boolean;
    }
  | {
      type: 'lambda';
      functionArn: string;
      attempts: number;
      durationMs: number;
      ok: boolean;
      error?: string;
      /** The function's answer, for `$.External`. */
      result?: unknown;
    }
  | { type: 'flow-ended'; flow: { id: string; name: string; type: FlowType }; end: string };

export interface TracePort {
  record(event: FlowTrace): void;
}

/** One action that is about to run. */
export interface RehearsalStep {
  flow: { id: string; name: string; type: FlowType };
  action: Pick<FlowAction, 'Identifier' | 'Type'>;
  /** Resolved. */
  parameters: Readonly<Record<string, unknown>>;
  /** What references of this run can see: alive, so it shows later changes too. */
  scope: ReferenceScope;
  ports: FlowPorts;
  /** False for an action type that the engine cannot run. */
  emulated: boolean;
}

/**
 * Tests only: sees each action before it runs, and may stand in for it with an outcome of its own, or have it run with other
 * parameters. Undefined: it runs as it is. Must not throw.
 */
export interface RehearsalPort {
  before(step: RehearsalStep): Outcome | Pending | { parameters: Readonly<Record<string, unknown>> } | undefined;
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
  /** Absent outside tests. */
  rehearsal?: RehearsalPort;
}
export type PortName = keyof FlowPorts;
