import type { Channel } from '../../flow-language/document.ts';
import type { QueueMetrics } from '../../flow-language/ports.ts';
import type { Agent } from '../agents/agent.ts';
import type { Center } from '../contacts/center.ts';
import type { Queue } from '../inventory/types.ts';

/**
 * How many agents of a queue are in which state. `staffed` = available + after-contact work + busy, `online` = anything but
 * offline (documented). Counted when asked: flows ask rarely, agents change all the time.
 */
export const agentFigures = (center: Center, queue: Queue, channels: readonly Channel[]): QueueMetrics['agents'] => {
  const figures = { online: 0, available: 0, staffed: 0, afterContactWork: 0, busy: 0, missed: 0, nonProductive: 0 };
  for (const agent of agentsOf(center, queue, channels)) {
    if (agent.status.type === 'OFFLINE' && agent.legs.size === 0) continue;
    figures.online += 1;
    figures[kindOf(agent)] += 1;
  }
  figures.staffed = figures.available + figures.afterContactWork + figures.busy;
  return figures;
};

const kindOf = (agent: Agent): 'available' | 'afterContactWork' | 'busy' | 'missed' | 'nonProductive' => {
  if (agent.state === 'Busy' || agent.state === 'PendingBusy') return 'busy';
  if (agent.state === 'AfterContactWork') return 'afterContactWork';
  if (agent.legs.size > 0) return 'missed';
  return agent.status.type === 'ROUTABLE' ? 'available' : 'nonProductive';
};

const agentsOf = (center: Center, queue: Queue, channels: readonly Channel[]): Agent[] => {
  if (queue.type === 'AGENT') return [center.floor.get(queue.id)].filter((agent) => agent !== undefined);
  const profiles = new Set(channels.flatMap((channel) => [...center.router.profilesServing(queue.id, channel).keys()]));
  return [...center.floor.list()].filter((agent) => profiles.has(agent.user.routingProfileId));
};
