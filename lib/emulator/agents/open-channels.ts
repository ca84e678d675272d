import type { Channel } from '../../flow-language/document.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { Agent } from './agent.ts';

const CHANNELS: readonly Channel[] = ['VOICE', 'CHAT', 'TASK', 'EMAIL'];
const CLOSED: ReadonlySet<string> = new Set(['MISSED', 'REJECTED', 'ERROR']);

/**
 * Channels of which the agent could take one more contact now: all of the profile while nothing is at hand, afterwards only
 * the one at hand up to its limit (documented default of cross-channel routing). A paused task takes no place (documented).
 */
export const openChannels = (agent: Agent, inventory: Inventory): readonly Channel[] => {
  if (agent.status.type !== 'ROUTABLE') return [];
  const limits = inventory.routingProfiles.get(agent.user.routingProfileId)?.concurrency ?? {};
  if (agent.legs.size === 0) return CHANNELS.filter((channel) => (limits[channel] ?? 0) > 0);
  if (agent.nextStatus !== null && agent.nextStatus.type !== 'ROUTABLE') return [];
  const counts = new Map<Channel, number>();
  for (const { state, contact } of agent.legs.values()) {
    if (CLOSED.has(state)) return [];
    if (state !== 'PAUSED') counts.set(contact.state.channel, (counts.get(contact.state.channel) ?? 0) + 1);
  }
  if (counts.size === 0) return CHANNELS.filter((channel) => (limits[channel] ?? 0) > 0);
  return [...counts].flatMap(([channel, count]) => (counts.size === 1 && count < (limits[channel] ?? 0) ? [channel] : []));
};
