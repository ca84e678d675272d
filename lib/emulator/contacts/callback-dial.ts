import type { FlowRecord } from '../../flow-language/ports.ts';
import type { AgentLeg } from '../agents/agent-leg.ts';
import { finishLeg } from '../agents/finish-leg.ts';
import type { Center } from './center.ts';
import type { Contact } from './contact.ts';
import { endContact, leaveQueue } from './end-contact.ts';
import { runnableFlow } from './hooks.ts';
import { ringCustomer } from './ring-customer.ts';
import { runForCustomer, stopRun } from './start-run.ts';
import { beginWaiting, placeInQueue } from './waiting.ts';

/** A ring that nobody answers (documented for TELECOM_TIMEOUT). */
const RING_MS = 60_000;

/** The agent has heard the whisper; now the customer is called (documented: agent first). `joined` when both can talk. */
export const dialCallback = (center: Center, leg: AgentLeg, joined: () => void): void => {
  const { contact } = leg;
  if (!contact.callback) return;
  leg.step = 'dialing';
  contact.criteria?.finish('JOINED');
  leaveQueue(center, contact, 'dequeued', 'agent');
  const flow = outboundWhisper(center, contact);
  const dialsItself = flow?.document.Actions.some(({ Type }) => Type === 'CompleteOutboundCall');
  if (flow && dialsItself) runBeforeDialing(center, leg, flow, joined);
  else {
    call(center, leg, {}, () => {
      if (flow) runForCustomer(center, contact, flow, joined);
      else joined();
    });
  }
};

const outboundWhisper = (center: Center, contact: Contact): FlowRecord | undefined => {
  const queue = contact.facts.queue ? center.inventory.queues.get(contact.facts.queue.id) : undefined;
  return runnableFlow(center.inventory, queue?.outboundCaller?.flowId ?? center.inventory.defaultFlows.OutboundWhisper);
};

/** A whisper with CompleteOutboundCall runs before anybody is called, and says itself when to (documented). */
const runBeforeDialing = (center: Center, leg: AgentLeg, flow: FlowRecord, joined: () => void): void => {
  const { contact } = leg;
  contact.dialCustomer = (request, done) => {
    contact.dialCustomer = null;
    call(center, leg, request, done);
    return () => {
      if (leg.step !== 'dialing') return;
      contact.thirdParty?.();
      contact.thirdParty = null;
    };
  };
  runForCustomer(center, contact, flow, () => {
    // A flow that never got to it: the customer is called now.
    if (contact.dialCustomer === null) joined();
    else contact.dialCustomer({}, joined);
  });
};

const call = (center: Center, leg: AgentLeg, request: { callerId?: string; timeLimitSeconds?: number }, answered: () => void): void =>
  ringCustomer(center, leg, {
    number: leg.contact.callback?.number ?? '',
    callerId: callerIdOf(center, leg.contact, request.callerId),
    ringMs: request.timeLimitSeconds === undefined ? RING_MS : request.timeLimitSeconds * 1000,
    answered,
    notReached: () => notReached(center, leg),
  });

/** A number of the instance, by id, ARN or as it stands. */
const callerIdOf = (center: Center, contact: Contact, callerId: string | undefined): string | null => {
  if (callerId === undefined) return contact.callback?.callerId ?? null;
  return center.inventory.phoneNumbers.get(callerId)?.address ?? callerId;
};

/** Not answered: tried again later, until the retries are used up (documented; inferred that the value counts retries). */
const notReached = (center: Center, leg: AgentLeg): void => {
  const { contact } = leg;
  stopRun(contact);
  contact.dialCustomer = null;
  contact.thirdParty?.();
  contact.thirdParty = null;
  finishLeg(center, leg, 'ERROR', 'not answered');
  const { callback } = contact;
  if (!callback || callback.retriesLeft <= 0) {
    endContact(center, contact, 'TELECOM_UNANSWERED');
    return;
  }
  callback.retriesLeft -= 1;
  callback.timer = center.clock.after(callback.retryDelayMs, () => queueCallback(center, contact));
};

/** Puts a call-back contact in its queue, now that its time has come. */
export const queueCallback = (center: Center, contact: Contact): void => {
  if (contact.callback) contact.callback.timer = null;
  const queue = contact.state.queue ? center.inventory.queues.get(contact.state.queue.id) : undefined;
  if (!queue) {
    endContact(center, contact, 'OTHER');
    return;
  }
  placeInQueue(center, contact, queue);
  beginWaiting(center, contact);
};
