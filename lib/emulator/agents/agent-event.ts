import type { Inventory } from '../inventory/inventory.ts';
import type { RoutingProfile } from '../inventory/types.ts';
import { alphabetical } from '../records/alphabetical.ts';
import type { Agent } from './agent.ts';
import type { AgentLeg } from './agent-leg.ts';

export type AgentEventType = 'LOGIN' | 'STATE_CHANGE' | 'LOGOUT';

/** Events of the agent event stream carry milliseconds (documented). */
const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();
const isoOrNull = (milliseconds: number | null | undefined): string | null =>
  milliseconds === null || milliseconds === undefined ? null : iso(milliseconds);

/** One event of the agent event stream (documented shape). No heartbeats: nothing on a laptop counts on them. */
export const agentEvent = (
  inventory: Inventory,
  agent: Agent,
  event: { id: string; type: AgentEventType; at: number; current: unknown; previous: unknown },
): Record<string, unknown> =>
  alphabetical({
    AWSAccountId: inventory.instance.accountId,
    AgentARN: agent.user.arn,
    CurrentAgentSnapshot: event.current,
    EventId: event.id,
    EventTimestamp: iso(event.at),
    EventType: event.type,
    InstanceARN: inventory.instance.arn,
    PreviousAgentSnapshot: event.previous,
    Version: '2017-10-01',
  });

export const agentSnapshot = (inventory: Inventory, agent: Agent): Record<string, unknown> => ({
  AgentStatus: { ARN: agent.status.arn, Name: agent.state, StartTimestamp: iso(agent.since), Type: agent.status.type },
  Configuration: {
    AgentHierarchyGroups: null,
    FirstName: agent.user.firstName,
    LastName: agent.user.lastName,
    Proficiencies: agent.user.proficiencies.map(({ name, value, level }) => ({ Name: name, ProficiencyLevel: level, Value: value })),
    RoutingProfile: routingProfile(inventory, inventory.routingProfiles.get(agent.user.routingProfileId), agent),
    Username: agent.user.name,
  },
  Contacts: [...agent.legs.values()].map(contact),
  NextAgentStatus: agent.nextStatus && {
    ARN: agent.nextStatus.arn,
    EnqueuedTimestamp: null,
    Name: agent.nextStatus.name,
    Type: agent.nextStatus.type,
  },
});

const contact = ({ contact: { state, facts }, state: legState, since }: AgentLeg): Record<string, unknown> => ({
  Channel: state.channel,
  ConnectedToAgentTimestamp: isoOrNull(facts.agent?.connectedAt),
  ContactId: state.contactId,
  InitialContactId: state.initialContactId,
  InitiationMethod: state.initiationMethod,
  Queue: facts.queue && { ARN: facts.queue.arn, Name: facts.queue.name },
  QueueTimestamp: isoOrNull(facts.queue?.enqueuedAt),
  State: legState,
  StateStartTimestamp: iso(since),
});

const routingProfile = (inventory: Inventory, profile: RoutingProfile | undefined, agent: Agent): Record<string, unknown> | null => {
  if (!profile) return null;
  const used = (channel: string): number => [...agent.legs.values()].filter(({ contact: { state } }) => state.channel === channel).length;
  const queue = (id: string): Record<string, unknown> | null => {
    const found = inventory.queues.get(id);
    return found ? { ARN: found.arn, Channels: channelsOf(profile, id), Name: found.name } : null;
  };
  return {
    ARN: profile.arn,
    Concurrency: Object.entries(profile.concurrency).map(([channel, slots]) => ({
      AvailableSlots: Math.max(0, slots - used(channel)),
      Channel: channel,
      MaximumSlots: slots,
    })),
    DefaultOutboundQueue: queue(profile.defaultOutboundQueueId),
    InboundQueues: [...new Set(profile.queues.map((entry) => entry.queueId))].map(queue).filter((entry) => entry !== null),
    Name: profile.name,
  };
};

const channelsOf = (profile: RoutingProfile, queueId: string): string[] =>
  profile.queues.filter((entry) => entry.queueId === queueId).map((entry) => entry.channel);
