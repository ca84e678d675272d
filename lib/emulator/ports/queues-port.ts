import type { Channel } from '../../flow-language/document.ts';
import type { QueueMetrics, QueuesPort } from '../../flow-language/ports.ts';
import type { Center } from '../contacts/center.ts';
import type { Contact } from '../contacts/contact.ts';
import { createCallback } from '../contacts/create-callback.ts';
import { enqueue, transferToQueue } from '../contacts/waiting.ts';
import type { Queue } from '../inventory/types.ts';
import { agentFigures } from './agent-figures.ts';
import { findQueue } from './find-queue.ts';

/** Queues as one contact uses them. */
export const queuesPort = (center: Center, contact: Contact): QueuesPort => {
  const targetOr = (target: { queueId: string } | { agentId: string } | undefined): Queue | undefined => {
    if (target) return findQueue(center.inventory, target);
    return contact.state.queue ? center.inventory.queues.get(contact.state.queue.id) : undefined;
  };
  return {
    enqueue: () => enqueue(center, contact),
    transfer: (target) => transferToQueue(center, contact, findQueue(center.inventory, target)),
    metrics: (target, channel) => {
      const queue = targetOr(target);
      return queue && queueMetrics(center, queue, channel);
    },
    createCallback: ({ target, ...plan }) => {
      const queue = targetOr(target);
      return queue !== undefined && createCallback(center, contact, queue, plan);
    },
  };
};

const CHANNELS: readonly Channel[] = ['VOICE', 'CHAT', 'TASK', 'EMAIL'];

const queueMetrics = (center: Center, queue: Queue, channel: string | undefined): QueueMetrics => {
  const channels = channel === undefined ? CHANNELS : CHANNELS.filter((known) => known === channel.toUpperCase());
  const oldest = center.router.oldestSince(queue.id, channels);
  return {
    queue: { name: queue.name, arn: queue.arn },
    contactsInQueue: center.router.size(queue.id, channels),
    oldestContactAgeSeconds: oldest === undefined ? 0 : Math.floor((center.clock.now() - oldest) / 1000),
    agents: agentFigures(center, queue, channels),
  };
};
