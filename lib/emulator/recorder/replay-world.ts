import type { ContactState, Endpoint, InitiationMethod } from '../../flow-language/contact-state.ts';
import type { FlowDocument } from '../../flow-language/document.ts';
import type { FlowRecord, FlowsPort } from '../../flow-language/ports.ts';
import { VirtualClock } from '../clock/virtual-clock.ts';
import { WITHHELD } from '../contacts/caller-number.ts';
import { runnableFlow } from '../contacts/hooks.ts';
import { newContactState, nextContactState } from '../contacts/new-contact-state.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { Queue } from '../inventory/types.ts';
import type { TraceEvent } from '../trace.ts';

const telephone = (address: string): Endpoint => ({ Address: address, Type: 'TELEPHONE_NUMBER' });

/** What the flows of a replay find: the instance, the contacts as they are told to be, patched flows. */
export class ReplayWorld {
  readonly clock: VirtualClock;
  readonly inventory: Inventory;
  readonly flows: FlowsPort;
  readonly #contacts = new Map<string, ContactState>();
  readonly #patches: ReadonlyMap<string, FlowDocument>;
  #last: ContactState | undefined;

  /** `patches`: documents by the name of the flow or module that they stand for. */
  constructor(inventory: Inventory, patches: ReadonlyMap<string, FlowDocument>, start: number) {
    this.clock = new VirtualClock(start);
    this.inventory = inventory;
    this.#patches = patches;
    this.flows = {
      flow: (idOrArn) => this.#patched(runnableFlow(inventory, idOrArn)),
      module: (idOrArn) => {
        const module = inventory.modules.get(idOrArn);
        return module?.published && module.state === 'ACTIVE' ? this.#patched(module) : undefined;
      },
    };
  }

  /** A flow by what the recording says of it: ids of another deployment are of no use, names are. */
  recordedFlow(flow: { id: string; name: string }): FlowRecord | undefined {
    const byName = this.inventory.flows.byName(flow.name);
    return this.flows.flow(flow.id) ?? (byName && this.flows.flow(byName.id));
  }

  contact(contactId: string): ContactState {
    return this.#contacts.get(contactId) ?? this.#newContact(contactId, null, null, 'INBOUND');
  }

  /** Takes over what other parts of the center did: contacts that come, agents and queues that they get. */
  follow(event: TraceEvent): void {
    if (event.type === 'contact' && event.state === 'initiated' && !this.#contacts.has(event.contactId))
      this.#newContact(event.contactId, event.from, event.to, event.initiationMethod as InitiationMethod);
    else if (event.type === 'agent') this.#followAgent(event);
    else if (event.type === 'queue' && event.state === 'enqueued') this.#followQueue(event);
  }

  /** Attributes that were set while no flow ran: by an agent, or over the API. */
  setAttributes(contactId: string, values: Readonly<Record<string, string>>): void {
    Object.assign(this.contact(contactId).attributes, values);
  }

  queueState({ id, arn, name, agentId, outboundCaller }: Queue): NonNullable<ContactState['queue']> {
    const caller = outboundCaller?.numberId === undefined ? undefined : this.inventory.phoneNumbers.get(outboundCaller.numberId);
    return {
      id,
      arn,
      name,
      ...(agentId === undefined ? {} : { agentId }),
      ...(caller ? { outboundCallerId: telephone(caller.address) } : {}),
    };
  }

  #patched<T extends FlowRecord>(flow: T | undefined): T | undefined {
    const document = flow && this.#patches.get(flow.name);
    return flow && document ? { ...flow, document } : flow;
  }

  #newContact(contactId: string, from: string | null, to: string | null, initiationMethod: InitiationMethod): ContactState {
    const isNext = this.#last !== undefined && initiationMethod !== 'INBOUND';
    const state =
      isNext && this.#last
        ? nextContactState(this.#last, contactId, initiationMethod)
        : newContactState(this.inventory.instance, contactId, {
            initiationMethod,
            customer: telephone(from ?? WITHHELD),
            system: to === null ? null : telephone(to),
          });
    if (from === null && !isNext) state.callbackNumber = null;
    this.#contacts.set(contactId, state);
    this.#last = state;
    return state;
  }

  #followAgent({ contactId, state, agent }: Extract<TraceEvent, { type: 'agent' }>): void {
    const contact = this.contact(contactId);
    const user = this.inventory.user(agent);
    if (state === 'ACCEPTED' && user) {
      const { id, arn, name: userName, firstName, lastName } = user;
      contact.agent = { id, arn, userName, firstName, lastName };
    } else if (['MISSED', 'REJECTED', 'ERROR', 'WITHDRAWN'].includes(state)) contact.agent = null;
  }

  #followQueue({ contactId, queue: name }: Extract<TraceEvent, { type: 'queue' }>): void {
    const contact = this.contact(contactId);
    const queue = contact.queue?.name === name ? undefined : this.inventory.queues.byName(name);
    if (queue) contact.queue = this.queueState(queue);
  }
}
