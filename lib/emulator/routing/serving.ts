import type { Channel } from '../../flow-language/document.ts';
import type { Inventory } from '../inventory/inventory.ts';

export interface QueueGroup {
  /** 1 is served first (documented). */
  priority: number;
  queues: { queueId: string; channel: Channel; delayMs: number }[];
}

/** Who serves which queue, from the routing profiles; worked out once and again after each change. */
export class Serving {
  readonly #inventory: Inventory;
  readonly #groups = new Map<string, QueueGroup[]>();
  readonly #profiles = new Map<string, Map<string, number>>();

  /** `onChange` is called when a profile or queue changed: agents who wait may now serve somebody. */
  constructor(inventory: Inventory, onChange: () => void) {
    this.#inventory = inventory;
    const forget = (): void => {
      this.#groups.clear();
      this.#profiles.clear();
      onChange();
    };
    inventory.routingProfiles.watch(forget);
    inventory.queues.watch(forget);
  }

  /** Queues of a routing profile for these channels, the most urgent group first. */
  groupsOf(routingProfileId: string, channels: readonly Channel[]): QueueGroup[] {
    const key = `${channels.join()} ${routingProfileId}`;
    const known = this.#groups.get(key);
    if (known) return known;
    const groups = new Map<number, QueueGroup>();
    for (const entry of this.#inventory.routingProfiles.get(routingProfileId)?.queues ?? []) {
      const queue = this.#inventory.queues.get(entry.queueId);
      if (!channels.includes(entry.channel) || !queue) continue;
      const group = groups.get(entry.priority) ?? { priority: entry.priority, queues: [] };
      groups.set(entry.priority, group);
      group.queues.push({ queueId: queue.id, channel: entry.channel, delayMs: entry.delaySeconds * 1000 });
    }
    const sorted = [...groups.values()].sort((left, right) => left.priority - right.priority);
    this.#groups.set(key, sorted);
    return sorted;
  }

  /** Routing profile id → milliseconds that a contact must have waited in this queue before those agents get it. */
  profilesOf(queueId: string, channel: Channel): ReadonlyMap<string, number> {
    const key = `${channel} ${queueId}`;
    const known = this.#profiles.get(key);
    if (known) return known;
    const profiles = new Map<string, number>();
    for (const profile of this.#inventory.routingProfiles.list()) {
      for (const { queues } of this.groupsOf(profile.id, [channel])) {
        const entry = queues.find((queue) => queue.queueId === queueId);
        if (entry) profiles.set(profile.id, entry.delayMs);
      }
    }
    this.#profiles.set(key, profiles);
    return profiles;
  }
}
