import type { Queue } from '../inventory/types.ts';
import { queueCallback } from './callback-dial.ts';
import type { Center } from './center.ts';
import type { Call, Contact } from './contact.ts';
import { runContactFlow } from './contact-flow.ts';
import { endContact } from './end-contact.ts';
import { runnableFlow } from './hooks.ts';
import { nextContact } from './next-contact.ts';
import { hasRoom, queueState } from './waiting.ts';

/** Longest wait of a call-back in its queue (documented). */
const LONGEST_WAIT_MS = 7 * 86_400_000;

/**
 * `CreateCallbackContact`: a contact without a caller, that waits in the queue and has the customer called when an agent
 * takes it. False: queue full or disabled, no number to call, or the creation flow is missing.
 */
export const createCallback = (
  center: Center,
  from: Contact,
  queue: Queue,
  plan: { initialDelaySeconds: number; retryDelaySeconds: number; maximumRetries: number; flowId?: string; callerId?: string },
): boolean => {
  const number = from.state.callbackNumber;
  const flow = plan.flowId === undefined ? undefined : runnableFlow(center.inventory, plan.flowId);
  const isFlowMissing = plan.flowId !== undefined && flow?.type !== 'CONTACT_FLOW';
  if (number === null || isFlowMissing || queue.status === 'DISABLED' || !hasRoom(center, queue)) return false;
  // Nobody hears a trace of it before the customer answers.
  const call: Call = { line: center.newLine(false), onTrace: () => {}, bridge: null, contact: from };
  const contact = nextContact(center, from, 'CALLBACK', call);
  if (!contact) return false;
  contact.call.contact = contact;
  contact.facts.connectedToSystemAt = null;
  contact.state.customerEndpoint = { Address: number, Type: 'TELEPHONE_NUMBER' };
  contact.state.systemEndpoint = null;
  contact.state.queue = queueState(center, queue);
  contact.callback = {
    number,
    callerId: plan.callerId ?? contact.state.queue.outboundCallerId?.Address ?? null,
    retryDelayMs: plan.retryDelaySeconds * 1000,
    retriesLeft: plan.maximumRetries,
    timer: null,
    expiry: center.clock.after(LONGEST_WAIT_MS, () => {
      if (!contact.leg) endContact(center, contact, 'OTHER');
    }),
  };
  // With a creation flow the delay is ignored: the flow queues the contact itself (documented).
  if (flow) center.outbox.soon(() => runContactFlow(center, contact, flow));
  else contact.callback.timer = center.clock.after(plan.initialDelaySeconds * 1000, () => queueCallback(center, contact));
  return true;
};
