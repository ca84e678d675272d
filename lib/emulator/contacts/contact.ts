import type { ContactState, Endpoint } from '../../flow-language/contact-state.ts';
import type { Cancel } from '../../flow-language/outcome.ts';
import type { TelephonyPort } from '../../flow-language/ports.ts';
import type { AgentLeg } from '../agents/agent-leg.ts';
import type { CallLeg } from '../contact-center.ts';
import type { Line } from '../media/line.ts';
import type { RoutingCriteria } from '../routing/routing-criteria.ts';
import type { TraceEvent } from '../trace.ts';
import type { OpenSignIn, OpenView } from '../views/open-view.ts';

/** The customer's end, carried along from contact to contact when the call moves on. */
export interface Call {
  readonly line: Line;
  /** The contact that has the call now. */
  contact: Contact;
  onTrace: (event: TraceEvent) => void;
  /** The call that a third party of this centre answered: keys go on to it. */
  bridge: Pick<CallLeg, 'press' | 'played' | 'say'> | null;
}

/** What the customer is in. */
export type Phase = 'flow' | 'queued' | 'customer-whisper' | 'talking' | 'third-party' | 'disconnect-flow' | 'over';

/** A flow that runs for the contact; cancelling it twice is harmless. */
export interface Run {
  cancel(): void;
}

export interface QueueFacts {
  id: string;
  arn: string;
  name: string;
  type: 'STANDARD' | 'AGENT';
  enqueuedAt: number;
  dequeuedAt: number | null;
}

/** The agent who talked to the customer; durations in milliseconds. */
export interface AgentFacts {
  id: string;
  arn: string;
  userName: string;
  routingProfile: { arn: string; name: string } | null;
  connectedAt: number;
  leftAt: number | null;
  holds: number;
  holdMs: number;
  longestHoldMs: number;
  afterContactWorkStartedAt: number | null;
  afterContactWorkEndedAt: number | null;
}

/** What becomes the contact record. Times in milliseconds since 1970. */
export interface ContactFacts {
  associationId: string;
  /** Place in the chain of contacts, 1 for the first. */
  chainLength: number;
  initiatedAt: number;
  connectedToSystemAt: number | null;
  disconnectedAt: number | null;
  disconnectReason: string | null;
  nextContactId: string | null;
  connectionAttempts: number;
  ringStartedAt: number | null;
  queue: QueueFacts | null;
  agent: AgentFacts | null;
  routingCriteria: RoutingCriteria[];
  transferredTo: Endpoint | null;
  transferCompletedAt: number | null;
  thirdPartyMs: number | null;
  /** A task that starts later. */
  scheduledAt: number | null;
  pause: PauseFacts | null;
  updatedAt: number;
}

/** Pauses of a task. */
export interface PauseFacts {
  count: number;
  totalMs: number;
  lastPausedAt: number;
  /** Null while it is paused. */
  lastResumedAt: number | null;
}

/** An e-mail, as its contact keeps it. */
export interface EmailContent {
  from: string;
  to: string;
  subject: string;
  text: string;
}

/** One contact (segment) while it lives. */
export interface Contact {
  readonly id: string;
  readonly state: ContactState;
  readonly facts: ContactFacts;
  readonly call: Call;
  phase: Phase;
  /** The flow that the customer hears, and the timer that limits it. */
  run: Run | null;
  runLimit: Cancel | null;
  /** The agent it rings at or who has it. */
  leg: AgentLeg | null;
  /** Ends a third-party leg that is joined or being dialed. */
  thirdParty: Cancel | null;
  /** Since when its age counts; kept when it moves to another queue (documented). */
  waitsSince: number | null;
  criteria: RoutingCriteria | null;
  /** Set for queued call-backs. */
  callback: CallbackPlan | null;
  /** Ends timers and flows beside the customer's own, with the contact. */
  readonly atEnd: Set<Cancel>;
  /** Outbound whisper: the customer has yet to be called. */
  dialCustomer: NonNullable<TelephonyPort['dialCustomer']> | null;
  email: EmailContent | null;
  /** What the agent or a chat customer is shown, and is waited for. */
  view: OpenView | null;
  signIn: OpenSignIn | null;
  /** The step-by-step guide that the agent of this contact sees: a contact of its own. */
  guide: Contact | null;
  /** Of a guide: tells the agent's desk that it shows something else. */
  guideOf: { changed(): void } | null;
}

export interface CallbackPlan {
  readonly number: string;
  readonly callerId: string | null;
  readonly retryDelayMs: number;
  retriesLeft: number;
  /** The timer of the first delay or of a retry. */
  timer: Cancel | null;
  /** After seven days in the queue it is given up (documented). */
  readonly expiry: Cancel;
}
