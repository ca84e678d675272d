import { CenterError } from '../center-error.ts';
import type { AgentView } from '../contact-center.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { AgentStatus } from '../inventory/types.ts';
import type { Outbox } from '../outbox.ts';
import type { Router } from '../routing/router.ts';
import { type Agent, shownState } from './agent.ts';
import { type AgentEventType, agentEvent, agentSnapshot } from './agent-event.ts';
import { agentView } from './agent-view.ts';
import { openChannels } from './open-channels.ts';

export interface FloorOptions {
  now(): number;
  newId(): string;
  inventory: Inventory;
  router: Pick<Router, 'agentReady' | 'agentGone'>;
  outbox: Outbox;
  agentEvent(event: Record<string, unknown>): void;
}

/** The agents who are signed in. `changed` turns every change of one of them into routing, events and views. */
export class AgentFloor {
  readonly #options: FloorOptions;
  readonly #agents = new Map<string, Agent>();
  readonly #snapshots = new Map<string, Record<string, unknown>>();

  constructor(options: FloorOptions) {
    this.#options = options;
    options.inventory.users.watch((change) => {
      const agent = this.#agents.get(change.item.id);
      if (agent) options.outbox.run(() => this.#userChanged(agent, change));
    });
  }

  get(agentId: string): Agent | undefined {
    return this.#agents.get(agentId);
  }

  list(): Iterable<Agent> {
    return this.#agents.values();
  }

  /** Signs the user in, or finds who is in already. Throws CenterError `UNKNOWN_AGENT`. */
  signIn(userName: string): Agent {
    const { inventory, now } = this.#options;
    const user = inventory.users.byName(userName);
    if (!user) throw new CenterError('UNKNOWN_AGENT', `There is no agent named ${JSON.stringify(userName)} in this instance.`);
    const known = this.#agents.get(user.id);
    if (known) return known;
    const status = this.#offline();
    const agent: Agent = {
      id: user.id,
      user,
      status,
      nextStatus: null,
      legs: new Map(),
      state: status.name,
      since: now(),
      idleSince: now(),
      ready: '',
      listeners: new Set(),
    };
    this.#agents.set(user.id, agent);
    this.#report(agent, 'LOGIN');
    return agent;
  }

  /** Throws CenterError `UNKNOWN_STATUS`. With a contact at hand the status is taken when the last one is cleared. */
  setStatus(agent: Agent, name: string): void {
    const status = this.#options.inventory.statuses.byName(name);
    if (!status?.enabled) {
      throw new CenterError('UNKNOWN_STATUS', `There is no agent status ${JSON.stringify(name)} in this instance, or it is disabled.`);
    }
    if (agent.legs.size > 0) agent.nextStatus = status;
    else this.#take(agent, status);
    this.changed(agent);
  }

  /** A contact of the agent is done with (cleared): what the agent wanted to be comes true, and idle time begins. */
  contactGone(agent: Agent, idleFromNow: boolean): void {
    if (agent.legs.size > 0) return;
    if (idleFromNow) agent.idleSince = this.#options.now();
    if (agent.nextStatus) this.#take(agent, agent.nextStatus);
  }

  changed(agent: Agent): void {
    const { now, inventory, outbox, router } = this.#options;
    const state = shownState(agent);
    if (state !== agent.state) {
      agent.state = state;
      agent.since = now();
    }
    const channels = openChannels(agent, inventory);
    const ready = channels.join();
    if (ready !== '' && ready !== agent.ready) {
      const { routingProfileId, proficiencies } = agent.user;
      router.agentReady({ id: agent.id, routingProfileId, channels, proficiencies, readySince: agent.idleSince });
    }
    if (ready === '') router.agentGone(agent.id);
    agent.ready = ready;
    this.#report(agent, 'STATE_CHANGE');
    const view = agentView(inventory, agent);
    for (const listener of agent.listeners) outbox.tell(() => listener(view));
  }

  view(agent: Agent): AgentView {
    return agentView(this.#options.inventory, agent);
  }

  signOutAll(): void {
    for (const agent of this.#agents.values()) {
      this.#options.router.agentGone(agent.id);
      this.#report(agent, 'LOGOUT');
      agent.listeners.clear();
    }
    this.#agents.clear();
    this.#snapshots.clear();
  }

  #userChanged(agent: Agent, change: { type: 'put' | 'removed'; item: Agent['user'] }): void {
    agent.user = change.item;
    // Known to routing with the old profile: signing off and on again there.
    this.#options.router.agentGone(agent.id);
    agent.ready = '';
    if (change.type === 'removed') this.#take(agent, this.#offline());
    this.changed(agent);
  }

  #take(agent: Agent, status: AgentStatus): void {
    if (agent.status.type !== 'ROUTABLE' && status.type === 'ROUTABLE') agent.idleSince = this.#options.now();
    if (agent.status.id !== status.id && agent.legs.size === 0) agent.since = this.#options.now();
    agent.status = status;
    agent.nextStatus = null;
  }

  #offline(): AgentStatus {
    const { statuses } = this.#options.inventory;
    const status = statuses.byName('Offline') ?? statuses.list().find((candidate) => candidate.type === 'OFFLINE');
    if (!status) throw new CenterError('UNKNOWN_STATUS', 'The instance has no offline status; it is born with one named "Offline".');
    return status;
  }

  #report(agent: Agent, type: AgentEventType): void {
    const { inventory, newId, now, outbox } = this.#options;
    const current = agentSnapshot(inventory, agent);
    const event = agentEvent(inventory, agent, { id: newId(), type, at: now(), current, previous: this.#snapshots.get(agent.id) ?? null });
    this.#snapshots.set(agent.id, current);
    outbox.tell(() => this.#options.agentEvent(event));
  }
}
