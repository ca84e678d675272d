import type { Channel } from '../../flow-language/document.ts';
import type { ClockPort } from '../../flow-language/ports.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { Lane } from './lane.ts';
import { type ReadyAgent, ReadyAgents } from './ready-agents.ts';
import type { RoutingCriteria } from './routing-criteria.ts';
import { Serving } from './serving.ts';
import { byTurn, type Waiting } from './waiting.ts';

export interface RouterOptions {
  clock: ClockPort;
  inventory: Inventory;
  /** Runs a follow-up step when the step under way is complete. */
  soon(step: () => void): void;
  /** Contact and agent belong together until `giveBack` or `leave`; the agent is no longer ready. */
  offer(contactId: string, agentId: string): void;
}

export interface QueueEntry {
  contactId: string;
  queueId: string;
  channel: Channel;
  priority: number;
  waitsSince: number;
  criteria: RoutingCriteria | null;
}

const CHANNELS: readonly Channel[] = ['VOICE', 'CHAT', 'TASK', 'EMAIL'];

/** Contacts of each channel wait in a lane of their own. */
const laneKey = (queueId: string, channel: Channel): string => (channel === 'VOICE' ? queueId : `${channel} ${queueId}`);

/** Brings contacts that wait and agents who are ready together: by priority, age, delay and criteria on one side, idle time on the other. */
export class Router {
  readonly #options: RouterOptions;
  readonly #serving: Serving;
  readonly #lanes = new Map<string, Lane>();
  readonly #waiting = new Map<string, Waiting>();
  readonly #ready = new ReadyAgents();
  #order = 0;

  constructor(options: RouterOptions) {
    this.#options = options;
    this.#serving = new Serving(options.inventory, () => this.#lookAgain());
  }

  /** In the queue, with its place; nobody is looked for until `route`. */
  enter(entry: QueueEntry): void {
    const now = this.#options.clock.now();
    const waiting: Waiting = { ...entry, enqueuedAt: now, order: this.#order++, offered: true, wake: null };
    entry.criteria?.activate(now);
    this.#waiting.set(entry.contactId, waiting);
    this.#laneOf(waiting).enter(waiting);
  }

  /** Looks for an agent now, and lets agents who become free find the contact. */
  route(contactId: string): void {
    const waiting = this.#waiting.get(contactId);
    if (!waiting) return;
    waiting.offered = false;
    this.#seek(waiting);
  }

  /** The offer came to nothing: the contact still has its place and is offered to the next agent. */
  giveBack(contactId: string): void {
    this.#options.soon(() => this.route(contactId));
  }

  /** Offered to nobody until `route`, without losing its place. */
  suspend(contactId: string): void {
    const waiting = this.#waiting.get(contactId);
    if (!waiting) return;
    waiting.wake?.();
    waiting.wake = null;
    waiting.offered = true;
    this.#laneOf(waiting).unfile(waiting);
  }

  leave(contactId: string): void {
    const waiting = this.#waiting.get(contactId);
    if (!waiting) return;
    waiting.wake?.();
    this.#waiting.delete(contactId);
    this.#laneOf(waiting).leave(waiting);
  }

  /** New priority, age or criteria of a contact that may be in a queue already. */
  change(contactId: string, change: Partial<Pick<Waiting, 'priority' | 'waitsSince' | 'criteria'>>): void {
    const waiting = this.#waiting.get(contactId);
    if (!waiting) return;
    this.#laneOf(waiting).rearrange(waiting, () => Object.assign(waiting, change));
    change.criteria?.activate(this.#options.clock.now());
    this.#options.soon(() => {
      if (!waiting.offered && this.#waiting.has(contactId)) this.#seek(waiting);
    });
  }

  /** `channels`: only calls unless given. */
  agentReady(agent: Omit<ReadyAgent, 'order' | 'channels'> & { channels?: readonly Channel[] }): void {
    this.#ready.add({ channels: ['VOICE'], ...agent, order: this.#order++ });
    this.#options.soon(() => this.#serve(agent.id));
  }

  agentGone(agentId: string): void {
    this.#ready.remove(agentId);
  }

  /** Contacts of these channels in the queue. */
  size(queueId: string, channels: readonly Channel[] = CHANNELS): number {
    let size = 0;
    for (const channel of channels) size += this.#lanes.get(laneKey(queueId, channel))?.size ?? 0;
    return size;
  }

  oldestSince(queueId: string, channels: readonly Channel[] = CHANNELS): number | undefined {
    const ages = channels.map((channel) => this.#lanes.get(laneKey(queueId, channel))?.oldestSince).filter((since) => since !== undefined);
    return ages.length === 0 ? undefined : Math.min(...ages);
  }

  /** 1 = next; undefined when the contact is in no queue. */
  position(contactId: string): number | undefined {
    const waiting = this.#waiting.get(contactId);
    return waiting && this.#laneOf(waiting).position(waiting);
  }

  /** Routing profiles whose agents serve the queue. */
  profilesServing(queueId: string, channel: Channel): ReadonlyMap<string, number> {
    return this.#serving.profilesOf(queueId, channel);
  }

  /** Kept when it is empty: there are only as many as the instance has queues, times channels. */
  #laneOf({ queueId, channel }: Pick<Waiting, 'queueId' | 'channel'>): Lane {
    const key = laneKey(queueId, channel);
    const known = this.#lanes.get(key);
    if (known) return known;
    const lane = new Lane();
    this.#lanes.set(key, lane);
    return lane;
  }

  #seek(waiting: Waiting): void {
    const now = this.#options.clock.now();
    waiting.wake?.();
    waiting.wake = null;
    waiting.criteria?.expire(now);
    const agent = this.#agentFor(waiting, now);
    if (agent) {
      this.#bring(waiting, agent);
      return;
    }
    this.#laneOf(waiting).file(waiting);
    this.#wakeLater(waiting, now);
  }

  #agentFor(waiting: Waiting, now: number): ReadyAgent | undefined {
    const { queueId, channel } = waiting;
    if (this.#options.inventory.queues.get(queueId)?.type === 'AGENT') {
      const agent = this.#ready.get(queueId);
      return agent?.channels.includes(channel) ? agent : undefined;
    }
    const profiles: string[] = [];
    for (const [profileId, delayMs] of this.#serving.profilesOf(queueId, channel)) {
      if (waiting.waitsSince + delayMs <= now) profiles.push(profileId);
    }
    return this.#ready.longestIdle(channel, profiles, waiting.criteria?.demand);
  }

  /** Own queue first (inferred); then by the profile's priority; within it by the contact's turn (documented). */
  #serve(agentId: string): void {
    const agent = this.#ready.get(agentId);
    if (!agent) return;
    const now = this.#options.clock.now();
    let next: Waiting | undefined;
    const consider = (queueId: string, channel: Channel, latest: number): void => {
      const candidate = this.#lanes.get(laneKey(queueId, channel))?.firstFor(agent, latest);
      if (candidate && (!next || byTurn(candidate, next) < 0)) next = candidate;
    };
    for (const channel of agent.channels) consider(agentId, channel, now);
    for (const { queues } of next ? [] : this.#serving.groupsOf(agent.routingProfileId, agent.channels)) {
      for (const { queueId, channel, delayMs } of queues) consider(queueId, channel, now - delayMs);
      if (next) break;
    }
    if (next) this.#bring(next, agent);
  }

  #bring(waiting: Waiting, agent: ReadyAgent): void {
    waiting.wake?.();
    waiting.wake = null;
    waiting.offered = true;
    this.#laneOf(waiting).unfile(waiting);
    this.#ready.remove(agent.id);
    this.#options.offer(waiting.contactId, agent.id);
  }

  #wakeLater(waiting: Waiting, now: number): void {
    let next = waiting.criteria?.nextExpiry ?? Number.POSITIVE_INFINITY;
    for (const delayMs of this.#serving.profilesOf(waiting.queueId, waiting.channel).values()) {
      const due = waiting.waitsSince + delayMs;
      if (due > now && due < next) next = due;
    }
    if (next === Number.POSITIVE_INFINITY) return;
    waiting.wake = this.#options.clock.after(next - now, () => this.#seek(waiting));
  }

  #lookAgain(): void {
    this.#options.soon(() => {
      for (const waiting of [...this.#waiting.values()]) if (!waiting.offered) this.#seek(waiting);
    });
  }
}
