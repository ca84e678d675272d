import type { AgentLeg } from '../agents/agent-leg.ts';
import { finishLeg } from '../agents/finish-leg.ts';
import { customerLeg } from './call-leg.ts';
import type { Center } from './center.ts';
import type { Contact } from './contact.ts';
import { endContact, leaveQueue } from './end-contact.ts';
import { runnableFlow } from './hooks.ts';
import { tellConnected } from './next-contact.ts';
import { runForCustomer } from './start-run.ts';
import { keep } from './tell.ts';
import { beginWaiting, placeInQueue } from './waiting.ts';

/** A ring that nobody answers (documented for TELECOM_TIMEOUT). */
const RING_MS = 60_000;

/** The agent has heard the whisper; now the customer is called (documented: agent first). `joined` when both can talk. */
export const dialCallback = (center: Center, leg: AgentLeg, joined: () => void): void => {
  const { contact } = leg;
  const { callback } = contact;
  if (!callback) return;
  leg.step = 'dialing';
  contact.criteria?.finish('JOINED');
  leaveQueue(center, contact, 'dequeued', 'agent');
  let isSettled = false;
  const settle = (step: () => void): void =>
    center.outbox.run(() => {
      if (isSettled || leg.step !== 'dialing') return;
      isSettled = true;
      leg.timer?.();
      leg.timer = null;
      step();
    });
  const hangUp = center.ports.outgoingCall?.({
    contactId: contact.id,
    purpose: 'callback',
    number: callback.number,
    callerId: callback.callerId,
    answer: (onTrace) => {
      settle(() => {
        contact.call.onTrace = onTrace;
        customerAnswers(center, leg, joined);
      });
      return customerLeg(center, contact.call);
    },
    fail: () => settle(() => notReached(center, leg)),
  });
  if (!hangUp) {
    center.outbox.soon(() => settle(() => notReached(center, leg)));
    return;
  }
  contact.thirdParty = hangUp;
  if (!isSettled) leg.timer = center.clock.after(RING_MS, () => settle(() => notReached(center, leg)));
};

const customerAnswers = (center: Center, leg: AgentLeg, joined: () => void): void => {
  const { contact } = leg;
  contact.call.line.open();
  contact.facts.connectedToSystemAt = center.clock.now();
  leg.step = 'outbound-whisper';
  tellConnected(center, contact);
  keep(center, contact);
  const queue = contact.facts.queue ? center.inventory.queues.get(contact.facts.queue.id) : undefined;
  const flow = runnableFlow(center.inventory, queue?.outboundCaller?.flowId ?? center.inventory.defaultFlows.OutboundWhisper);
  if (flow) runForCustomer(center, contact, flow, joined);
  else joined();
};

/** Not answered: tried again later, until the retries are used up (documented; inferred that the value counts retries). */
const notReached = (center: Center, leg: AgentLeg): void => {
  const { contact } = leg;
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
