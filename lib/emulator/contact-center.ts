import type { Cancel } from '../flow-language/outcome.ts';
import type { BotsPort } from '../flow-language/ports/bots-port.ts';
import type { CasesPort } from '../flow-language/ports/cases-port.ts';
import type { DataTablesPort } from '../flow-language/ports/data-tables-port.ts';
import type { AssistantsPort } from '../flow-language/ports/media-streams-port.ts';
import type { ProfilesPort } from '../flow-language/ports/profiles-port.ts';
import type { ClockPort, EncryptionPort, FunctionsPort, RandomPort, RehearsalPort } from '../flow-language/ports.ts';
import type { Inventory } from './inventory/inventory.ts';
import type { TraceEvent } from './trace.ts';

/** What the centre needs from the world. No timer, random call, socket or clock of its own. */
export interface CenterPorts {
  clock: ClockPort;
  random: RandomPort;
  /** New UUIDs (seeded in tests). */
  newId(): string;
  functions: FunctionsPort;
  trace(event: TraceEvent): void;
  /** A contact record was completed or changed (`contact-record.md`): to the instance's CONTACT_TRACE_RECORDS stream. */
  contactRecord(record: Record<string, unknown>): void;
  /** Agent event stream. */
  agentEvent(event: Record<string, unknown>): void;
  /** Written before a contact step is acknowledged, so that a killed process can still publish the contact's record. */
  journal(entry: JournalEntry): void;
  /**
   * The centre calls somebody: a customer who asked to be called back, or a third party. Answer with the way to hang up, or
   * with undefined when the number cannot be reached. Absent: only numbers of the centre itself can be reached.
   */
  outgoingCall?(call: OutgoingCall): Cancel | undefined;
  /** Whether the instance may call this E.164 number's country. Absent: every country. */
  canDial?(number: string): boolean;
  /** Length of a sound in S3; undefined when it is not there. Absent: every sound exists and takes 3 s. */
  mediaDurationMs?(uri: string): number | undefined;
  /** Encrypted customer input. Absent: such input takes the error branch. */
  encryption?: EncryptionPort;
  /** In place of the worlds in memory that the inventory fills. */
  bots?: BotsPort;
  cases?: CasesPort;
  profiles?: ProfilesPort;
  dataTables?: DataTablesPort;
  assistants?: AssistantsPort;
  /** Concurrent calls of the instance; 1,000 unless said (the quota of a new instance is 10, raised on request). */
  maximumCalls?: number;
  /** Tests only: sees each action of each contact before it runs. */
  rehearsal?: RehearsalPort;
}

/** `AnsweringMachineDetectionStatus` of the record (documented values that a far end can cause). */
export type AnsweredBy = 'HUMAN_ANSWERED' | 'VOICEMAIL_BEEP' | 'VOICEMAIL_NO_BEEP' | 'AMD_UNRESOLVED' | 'AMD_NOT_APPLICABLE';

/** A call that the centre makes. Say `answer` or `fail` once; neither within the ring time counts as not answered. */
export interface OutgoingCall {
  contactId: string;
  purpose: 'callback' | 'third-party';
  number: string;
  callerId: string | null;
  /** The far end picked up and has a leg like any caller from now on. `answeredBy`: what answering machine detection found, where it is on. */
  answer(onTrace: (event: TraceEvent) => void, answeredBy?: AnsweredBy): CallLeg;
  /** Busy, refused or invalid. */
  fail(): void;
}

export type JournalEntry = { contactId: string; state: 'open'; record: Record<string, unknown> } | { contactId: string; state: 'closed' };

/** The caller's end of a call. Events of this contact (and of its successors) reach `onTrace`. */
export interface CallLeg {
  readonly contactId: string;
  /** One of `0-9*#`. Lost when nothing listens, as on a real call. */
  press(key: string): void;
  /** The leg has heard the prompt to its end (or printed it): the centre goes on before the estimated length. Ignored for loops. */
  played(playId: string): void;
  hangUp(): void;
  /** Says it, or writes it on a chat: at most 1,024 characters. Lost when nothing listens. */
  say?(text: string): void;
  /** Chat: acts in the view that is shown. Throws `WRONG_STATE` when none is. */
  answerView?(action: string, data?: Readonly<Record<string, unknown>>): void;
  /** Chat: answers a sign-in that the flow asked for. Throws `WRONG_STATE` when it asked for none. */
  signIn?(result: { customerId: string } | 'opted-out' | 'failed'): void;
}

export interface AgentContactView {
  contactId: string;
  state: 'INCOMING' | 'PENDING' | 'CONNECTING' | 'CONNECTED' | 'CONNECTED_ONHOLD' | 'PAUSED' | 'MISSED' | 'REJECTED' | 'ERROR' | 'ENDED';
  channel: string;
  queue: string | null;
  customer: string | null;
  attributes: Record<string, string>;
  since: string;
  /** Tasks. */
  name?: string;
  description?: string;
  references?: Record<string, { Type: string; Value: string }>;
  /** The step-by-step guide beside the contact, with the view it shows now. */
  guide?: { contactId: string; view: { viewId: string; data: Record<string, unknown> } | null };
}

export interface AgentView {
  userName: string;
  firstName: string;
  lastName: string;
  routingProfile: string;
  /** Name of the agent status, or a system state: `Offline`, `Available`, `Busy`, `AfterContactWork`, `MissedCallAgent`, `PendingBusy` … */
  state: string;
  nextState: string | null;
  since: string;
  contacts: AgentContactView[];
  statuses: { name: string; type: string }[];
}

/** One agent at work: what the CCP does. Methods throw `CenterError` with a code when the state does not allow it. */
export interface AgentDesk {
  view(): AgentView;
  onChange(listener: (view: AgentView) => void): () => void;
  setState(statusName: string): void;
  accept(contactId: string): void;
  reject(contactId: string): void;
  hangUp(contactId: string): void;
  /** Ends after-contact work of an ENDED, MISSED, REJECTED or ERROR contact. */
  clear(contactId: string): void;
  hold(contactId: string): void;
  /** Tasks: it waits, and the agent is free for others. `resume` goes on with it. */
  pause?(contactId: string): void;
  resume(contactId: string): void;
  /** Acts in the view that the guide of this contact shows. */
  answerView?(contactId: string, action: string, data?: Readonly<Record<string, unknown>>): void;
  /** Wrap-up note or code, kept as contact attributes; re-publishes the record when it is already out. */
  updateAttributes(contactId: string, attributes: Record<string, string>): void;
}

export interface IncomingCall {
  to: string;
  from: string | null;
  onTrace(event: TraceEvent): void;
  segmentAttributes?: Readonly<Record<string, { ValueString: string }>>;
}

/** A chat or task that somebody starts, or an e-mail that comes in. */
export interface ContactStart {
  channel: 'CHAT' | 'TASK' | 'EMAIL';
  /** Id or ARN of a published inbound flow. */
  flowId: string;
  name?: string;
  description?: string;
  attributes?: Readonly<Record<string, string>>;
  references?: Readonly<Record<string, { Type: string; Value: string }>>;
  /** First message of a chat: `$.Media.InitialMessage`. */
  initialMessage?: string;
  email?: { from: string; to: string; subject: string; text: string };
  onTrace?(event: TraceEvent): void;
}

export interface ContactCenter {
  readonly inventory: Inventory;
  /**
   * A call arrives. `from` is what the network delivers: E.164, or null when the number is withheld.
   * Throws CenterError `NUMBER_NOT_IN_SERVICE` (nobody owns it), `NUMBER_WITHOUT_FLOW`, `CAPACITY` (fast busy).
   * `segmentAttributes`: what the contact carries from its first moment, such as the mark of a simulated call.
   */
  dial(call: IncomingCall): CallLeg;
  /** Throws CenterError `ResourceNotFound` (no such flow), `CAPACITY` or `INVALID_ATTRIBUTE`. The leg is the customer's end; a task has nobody there. */
  startContact?(start: ContactStart): CallLeg;
  /** The customer's end of a live contact, such as a chat that a flow began; undefined when there is none. */
  customerLeg?(contactId: string): CallLeg | undefined;
  /** Pauses or resumes a task. Throws `UNKNOWN_CONTACT` or `WRONG_STATE`. */
  pauseContact?(contactId: string): void;
  resumeContact?(contactId: string): void;
  /** Signs the user in (Offline until a state is set). Throws `UNKNOWN_AGENT`. */
  agent(userName: string): AgentDesk;
  /** Contact by id, live or lately finished, in the shape of DescribeContact; undefined when unknown. */
  contact(contactId: string): Record<string, unknown> | undefined;
  setContactAttributes(contactId: string, attributes: Record<string, string>): void;
  stopContact(contactId: string): void;
  /** Position (1 = next) and estimated wait of a queued contact; undefined where Connect gives no figure. */
  queueFigures(contactId: string): { position: number; estimatedWaitSeconds?: number } | undefined;
  /** Publishes records of contacts that a killed process left open. */
  recover(entries: { contactId: string; record: Record<string, unknown> }[]): void;
  /** Ends every live contact (shutdown): each still gets its record. */
  close(): void;
}
