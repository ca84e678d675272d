import { VirtualClock } from '../../lib/emulator/clock/virtual-clock.ts';
import type { AgentContactView, AgentDesk, CenterPorts, ContactCenter, JournalEntry } from '../../lib/emulator/contact-center.ts';
import { createContactCenter } from '../../lib/emulator/create-contact-center.ts';
import { Inventory } from '../../lib/emulator/inventory/inventory.ts';
import type { Instance, TimeSlot } from '../../lib/emulator/inventory/types.ts';
import { SeededRandom } from '../../lib/emulator/seeded-random.ts';
import type { TraceEvent } from '../../lib/emulator/trace.ts';
import type { FlowDocument, FlowType } from '../../lib/flow-language/document.ts';
import type { FunctionRequest, FunctionResult } from '../../lib/flow-language/ports.ts';
import { CenterCaller } from './center-caller.ts';

export const MAIN_NUMBER = '+442079460000';
const INSTANCE: Instance = {
  id: '11111111-1111-4111-8111-111111111111',
  arn: 'arn:aws:connect:eu-west-2:123456789012:instance/11111111-1111-4111-8111-111111111111',
  name: 'demo',
  alias: 'demo',
  region: 'eu-west-2',
  accountId: '123456789012',
  inboundCalls: true,
  outboundCalls: true,
  flowLogs: true,
};

export interface TestQueue {
  maxContacts?: number;
  hours?: string;
}
export interface TestAgent {
  profile: string;
  autoAccept?: boolean;
  afterContactWorkSeconds?: number;
  proficiencies?: { name: string; value: string; level: number }[];
}
export interface TestPlan {
  /** ISO instant at which the clock starts; a Friday noon in Shanghai unless given. */
  at?: string;
  seed?: number;
  hours?: Record<string, { timeZone: string; config: TimeSlot[]; overrides?: { from: string; till: string; config: TimeSlot[] }[] }>;
  queues?: Record<string, TestQueue>;
  /** Profile → its queues. */
  profiles?: Record<string, { queue: string; priority?: number; delay?: number }[]>;
  agents?: Record<string, TestAgent>;
  /** `main` answers the main number; the type is CONTACT_FLOW unless given. */
  flows: Record<string, FlowDocument | { type: FlowType; document: FlowDocument }>;
  functions?: (request: FunctionRequest) => FunctionResult;
  ports?: Partial<CenterPorts>;
}

/** A centre in virtual time; everything in it has its name for id. */
export class TestCenter {
  readonly clock: VirtualClock;
  readonly inventory: Inventory;
  readonly center: ContactCenter;
  readonly trace: TraceEvent[] = [];
  readonly records: Record<string, unknown>[] = [];
  readonly agentEvents: Record<string, unknown>[] = [];
  readonly journal = new Map<string, Record<string, unknown>>();
  readonly journalEntries: JournalEntry[] = [];

  constructor(plan: TestPlan) {
    const random = new SeededRandom(plan.seed ?? 1);
    this.clock = new VirtualClock(Date.parse(plan.at ?? '2026-11-20T04:00:00Z'));
    this.inventory = new Inventory({ ...INSTANCE }, () => random.uuid());
    fill(this.inventory, plan);
    this.center = createContactCenter(
      {
        clock: this.clock,
        random,
        newId: () => random.uuid(),
        functions: {
          invoke: (request, done) => {
            const result = plan.functions?.(request) ?? { ok: true, payload: {}, payloadBytes: 2 };
            return this.clock.after(50, () => done(result));
          },
        },
        trace: (event) => this.trace.push(event),
        contactRecord: (record) => this.records.push(record),
        agentEvent: (event) => this.agentEvents.push(event),
        journal: (entry) => {
          this.journalEntries.push(entry);
          if (entry.state === 'open') this.journal.set(entry.contactId, entry.record);
          else this.journal.delete(entry.contactId);
        },
        ...plan.ports,
      },
      this.inventory,
    );
  }

  call(from: string | null = '+8613800000001', to = MAIN_NUMBER): CenterCaller {
    return new CenterCaller(this, to, from);
  }

  agent(userName: string): TestAgentDesk {
    return new TestAgentDesk(this, userName);
  }

  seconds(count: number): void {
    this.clock.advanceBy(count * 1000);
  }

  /** The only record, or the one of this contact: the newest. */
  record(contactId?: string): Record<string, unknown> {
    const found = this.records.filter((record) => contactId === undefined || record.ContactId === contactId).at(-1);
    if (!found) throw new Error(`No record of ${contactId ?? 'any contact'} was published.`);
    return found;
  }
}

/** An agent at the desk; with no contact named, the only one that is there. */
export class TestAgentDesk {
  readonly desk: AgentDesk;
  readonly userName: string;
  readonly #test: TestCenter;

  constructor(test: TestCenter, userName: string) {
    this.#test = test;
    this.userName = userName;
    this.desk = test.center.agent(userName);
  }

  available(): this {
    this.desk.setState('Available');
    return this;
  }

  get state(): string {
    return this.desk.view().state;
  }

  get contact(): AgentContactView {
    const [contact, ...others] = this.desk.view().contacts;
    if (!contact || others.length > 0) throw new Error(`${this.userName} has ${contact ? 'several contacts' : 'no contact'}.`);
    return contact;
  }

  get isRinging(): boolean {
    return this.desk.view().contacts.some((contact) => contact.state === 'CONNECTING' || contact.state === 'INCOMING');
  }

  accepts(): this {
    this.desk.accept(this.contact.contactId);
    return this;
  }

  /** Accepts, and lets both whispers pass. */
  talks(): this {
    this.accepts();
    this.#test.seconds(10);
    if (this.contact.state !== 'CONNECTED') throw new Error(`${this.userName} is ${this.contact.state}, not in a talk.`);
    return this;
  }

  hangsUp(): this {
    this.desk.hangUp(this.contact.contactId);
    return this;
  }

  clears(): this {
    this.desk.clear(this.contact.contactId);
    return this;
  }
}

const fill = (inventory: Inventory, plan: TestPlan): void => {
  for (const [id, { timeZone, config, overrides = [] }] of Object.entries(plan.hours ?? {})) {
    const dated = overrides.map((override) => ({
      name: override.from,
      effectiveFrom: override.from,
      effectiveTill: override.till,
      config: override.config,
    }));
    inventory.hours.put({ id, arn: inventory.arn('hours', id), name: id, timeZone, config, overrides: dated });
  }
  for (const [id, { maxContacts, hours }] of Object.entries(plan.queues ?? {})) {
    inventory.queues.put({
      id,
      arn: inventory.arn('queue', id),
      name: id,
      type: 'STANDARD',
      status: 'ENABLED',
      ...(maxContacts === undefined ? {} : { maxContacts }),
      ...(hours === undefined ? {} : { hoursOfOperationId: hours }),
    });
  }
  for (const [id, queues] of Object.entries(plan.profiles ?? {})) {
    inventory.routingProfiles.put({
      id,
      arn: inventory.arn('routingProfile', id),
      name: id,
      defaultOutboundQueueId: queues[0]?.queue ?? '',
      concurrency: { VOICE: 1 },
      queues: queues.map(({ queue, priority = 1, delay = 0 }) => ({ queueId: queue, channel: 'VOICE', priority, delaySeconds: delay })),
    });
  }
  for (const [id, agent] of Object.entries(plan.agents ?? {})) {
    inventory.users.put({
      id,
      arn: inventory.arn('user', id),
      name: id,
      firstName: id,
      lastName: 'Agent',
      routingProfileId: agent.profile,
      securityProfileIds: [],
      phone: { type: 'SOFT_PHONE', autoAccept: agent.autoAccept ?? false, afterContactWorkSeconds: agent.afterContactWorkSeconds ?? 0 },
      proficiencies: agent.proficiencies ?? [],
    });
  }
  const breakId = 'break';
  inventory.statuses.put({ id: breakId, arn: inventory.arn('status', breakId), name: 'Break', type: 'CUSTOM', enabled: true, order: 3 });
  for (const [id, flow] of Object.entries(plan.flows)) {
    const { type, document } = 'document' in flow ? flow : { type: 'CONTACT_FLOW' as const, document: flow };
    inventory.flows.put({ id, arn: inventory.arn('flow', id), name: id, type, document, published: true, state: 'ACTIVE' });
  }
  inventory.phoneNumbers.put({
    id: 'number',
    arn: inventory.arn('phoneNumber', 'number'),
    name: MAIN_NUMBER,
    address: MAIN_NUMBER,
    countryCode: 'GB',
    type: 'DID',
    flowId: 'main',
  });
};
