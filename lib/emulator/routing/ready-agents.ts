import type { Channel } from '../../flow-language/document.ts';
import { type Demand, meets, namesAgents, type Skilled } from './demand.ts';
import { OrderedSet } from './ordered-set.ts';

/** An agent who could take a contact at this moment. */
export interface ReadyAgent extends Skilled {
  routingProfileId: string;
  /** What could be offered: all channels of the profile, or while contacts are at hand only theirs (documented default). */
  channels: readonly Channel[];
  readySince: number;
  /** Decides between agents who became free at the same moment. */
  order: number;
}

interface Pool {
  readonly agents: OrderedSet<ReadyAgent>;
  /** Everyone in a pool has the same proficiencies as this agent. */
  readonly alike: Skilled;
}

interface Place {
  readonly agent: ReadyAgent;
  readonly pools: readonly { pool: Pool; lane: string; key: string }[];
}

/** Pools are kept by what is offered and to whose profile. */
const laneOf = (channel: Channel, routingProfileId: string): string => `${channel} ${routingProfileId}`;

const byIdleTime = (left: ReadyAgent, right: ReadyAgent): number => left.readySince - right.readySince || left.order - right.order;

/** Agents who wait for a contact, by channel, routing profile and proficiencies, the longest idle first in each pool. */
export class ReadyAgents {
  readonly #places = new Map<string, Place>();
  readonly #pools = new Map<string, Map<string, Pool>>();

  get(agentId: string): ReadyAgent | undefined {
    return this.#places.get(agentId)?.agent;
  }

  add(agent: ReadyAgent): void {
    this.remove(agent.id);
    const key = skillKey(agent);
    const pools = agent.channels.map((channel) => this.#poolOf(laneOf(channel, agent.routingProfileId), key, agent));
    for (const { pool } of pools) pool.agents.add(agent);
    this.#places.set(agent.id, { agent, pools });
  }

  remove(agentId: string): void {
    const place = this.#places.get(agentId);
    if (!place) return;
    this.#places.delete(agentId);
    for (const { pool, lane, key } of place.pools) {
      pool.agents.delete(place.agent);
      if (pool.agents.size === 0) this.#pools.get(lane)?.delete(key);
    }
  }

  /** Who has been idle longest among those of these profiles who meet the demand (documented: longest available). */
  longestIdle(channel: Channel, routingProfileIds: Iterable<string>, demand: Demand | undefined): ReadyAgent | undefined {
    if (demand?.kind === 'agents') return this.#longestIdleOf(channel, demand.ids, new Set(routingProfileIds));
    let best: ReadyAgent | undefined;
    for (const profileId of routingProfileIds) {
      for (const pool of this.#pools.get(laneOf(channel, profileId))?.values() ?? []) {
        const candidate = firstMeeting(pool, demand);
        if (candidate && (!best || byIdleTime(candidate, best) < 0)) best = candidate;
      }
    }
    return best;
  }

  #poolOf(lane: string, key: string, alike: Skilled): { pool: Pool; lane: string; key: string } {
    const pools = this.#pools.get(lane) ?? new Map<string, Pool>();
    this.#pools.set(lane, pools);
    const pool = pools.get(key) ?? { agents: new OrderedSet<ReadyAgent>(byIdleTime), alike };
    pools.set(key, pool);
    return { pool, lane, key };
  }

  #longestIdleOf(channel: Channel, agentIds: Iterable<string>, routingProfileIds: Set<string>): ReadyAgent | undefined {
    let best: ReadyAgent | undefined;
    for (const id of agentIds) {
      const agent = this.#places.get(id)?.agent;
      if (!agent?.channels.includes(channel) || !routingProfileIds.has(agent.routingProfileId)) continue;
      if (!best || byIdleTime(agent, best) < 0) best = agent;
    }
    return best;
  }
}

/** One look answers for the whole pool, unless the demand also names agents: then each is looked at. */
const firstMeeting = (pool: Pool, demand: Demand | undefined): ReadyAgent | undefined => {
  if (!demand) return pool.agents.first;
  if (!namesAgents(demand)) return meets(pool.alike, demand) ? pool.agents.first : undefined;
  for (const agent of pool.agents) if (meets(agent, demand)) return agent;
  return undefined;
};

const skillKey = (agent: Skilled): string =>
  agent.proficiencies
    .map(({ name, value, level }) => JSON.stringify([name, value, level]))
    .sort()
    .join();
