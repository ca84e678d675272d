import type { InitiationMethod, QueueState } from '../../flow-language/contact-state.ts';
import type { FlowEnd } from '../../flow-language/outcome.ts';
import type { EnqueueResult } from '../../flow-language/ports.ts';
import type { Queue } from '../inventory/types.ts';
import { RoutingCriteria } from '../routing/routing-criteria.ts';
import type { Center } from './center.ts';
import type { Contact } from './contact.ts';
import { endContact } from './end-contact.ts';
import { hookedFlow, runnableFlow } from './hooks.ts';
import { nextContact } from './next-contact.ts';
import { runForCustomer } from './start-run.ts';
import { keep, tell } from './tell.ts';

/** Agent queues hold ten contacts (documented). */
const AGENT_QUEUE_CAPACITY = 10;

export const queueState = (center: Center, queue: Queue): QueueState => {
  const caller =
    queue.outboundCaller?.numberId === undefined ? undefined : center.inventory.phoneNumbers.get(queue.outboundCaller.numberId);
  return {
    id: queue.id,
    arn: queue.arn,
    name: queue.name,
    ...(queue.agentId === undefined ? {} : { agentId: queue.agentId }),
    ...(caller ? { outboundCallerId: { Address: caller.address, Type: 'TELEPHONE_NUMBER' as const } } : {}),
  };
};

/** Without an own limit a queue holds as many contacts as the instance may have calls (documented). */
export const hasRoom = (center: Center, queue: Queue): boolean => {
  const capacity = queue.type === 'AGENT' ? AGENT_QUEUE_CAPACITY : (queue.maxContacts ?? center.maximumCalls);
  return center.router.size(queue.id) < capacity;
};

const refusal = (center: Center, queue: Queue | undefined): EnqueueResult => {
  if (!queue || queue.status === 'DISABLED') return 'NoMatchingError';
  return hasRoom(center, queue) ? 'queued' : 'QueueAtCapacity';
};

/** `TransferContactToQueue`: the target queue takes the contact; the queue flow starts when the flow has ended. */
export const enqueue = (center: Center, contact: Contact): EnqueueResult => {
  const queue = contact.state.queue ? center.inventory.queues.get(contact.state.queue.id) : undefined;
  const result = refusal(center, queue);
  if (result !== 'queued' || !queue) return result;
  // The contact of the conversation is over for its agent: what waits from here on is a new one (documented).
  if (contact.phase === 'disconnect-flow') return moveOn(center, contact, queue, 'DISCONNECT');
  placeInQueue(center, contact, queue);
  return 'queued';
};

/** `DequeueContactAndTransferToQueue`. While the contact rings at an agent it cannot be moved (documented). */
export const transferToQueue = (center: Center, contact: Contact, queue: Queue | undefined): EnqueueResult => {
  const result = refusal(center, queue);
  if (result !== 'queued' || !queue) return result;
  return contact.phase !== 'queued' || contact.leg ? 'NoMatchingError' : moveOn(center, contact, queue, 'QUEUE_TRANSFER');
};

const moveOn = (center: Center, contact: Contact, queue: Queue, initiationMethod: InitiationMethod): EnqueueResult => {
  const next = nextContact(center, contact, initiationMethod);
  if (!next) return 'NoMatchingError';
  next.state.queue = queueState(center, queue);
  placeInQueue(center, next, queue);
  // In a step of its own: the action that moved the contact, and the end of its flow, belong to the trace of the old one.
  center.outbox.soon(() => {
    if (contact.phase === 'over') return;
    endContact(center, contact, 'CONTACT_FLOW_DISCONNECT', true);
    contact.call.contact = next;
    beginWaiting(center, next);
  });
  return 'queued';
};

/** Gives the contact its place; nobody is looked for yet. */
export const placeInQueue = (center: Center, contact: Contact, queue: Queue): void => {
  const now = center.clock.now();
  const { state, facts } = contact;
  facts.queue = { id: queue.id, arn: queue.arn, name: queue.name, type: queue.type, enqueuedAt: now, dequeuedAt: null };
  contact.waitsSince ??= now;
  center.router.enter({
    contactId: contact.id,
    queueId: queue.id,
    channel: state.channel,
    priority: state.queuePriority,
    waitsSince: contact.waitsSince - state.queueTimeAdjustmentSeconds * 1000,
    // Criteria do not count in agent queues (documented).
    criteria: queue.type === 'AGENT' ? null : contact.criteria,
  });
  tell(center, contact, { type: 'queue', state: 'enqueued', queue: queue.name, position: center.router.position(contact.id) });
  keep(center, contact);
};

/** The contact waits: its queue flow runs and an agent is looked for. */
export const beginWaiting = (center: Center, contact: Contact): void => {
  contact.phase = 'queued';
  const flow = contact.callback ? undefined : hookedFlow(center.inventory, contact, 'CustomerQueue');
  if (flow) runForCustomer(center, contact, flow, (end) => afterQueueFlow(center, contact, end));
  center.router.route(contact.id);
};

/** A queue flow that is over leaves the contact waiting in silence (inferred), unless it hung up or took it out of the queue. */
const afterQueueFlow = (center: Center, contact: Contact, end: FlowEnd): void => {
  if (end.type === 'transfer-to-flow') {
    const flow = runnableFlow(center.inventory, end.flowId);
    if (flow) runForCustomer(center, contact, flow, (next) => afterQueueFlow(center, contact, next));
    return;
  }
  if (end.type === 'transfer-to-third-party') return;
  const isOut = contact.facts.queue?.dequeuedAt !== null;
  if (end.type === 'disconnect' || isOut) endContact(center, contact, 'CONTACT_FLOW_DISCONNECT');
};

/** New criteria take the place of the old ones, also while the contact waits; false: malformed. */
export const setCriteria = (center: Center, contact: Contact, steps: Contact['state']['routingCriteria']): boolean => {
  const criteria = RoutingCriteria.read(steps ?? [], (reference) => center.inventory.user(reference)?.id);
  if (!criteria) return false;
  contact.criteria?.finish('DEACTIVATED');
  contact.criteria = criteria;
  contact.state.routingCriteria = steps;
  contact.facts.routingCriteria = [...contact.facts.routingCriteria, criteria].slice(-3);
  if (contact.facts.queue?.type !== 'AGENT') center.router.change(contact.id, { criteria });
  return true;
};
