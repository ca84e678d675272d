import type { FlowPorts } from '../../flow-language/ports.ts';
import { botsPort } from '../bots/bots-port.ts';
import { casesPort } from '../cases/cases-port.ts';
import type { Center, Hearer } from '../contacts/center.ts';
import type { Contact } from '../contacts/contact.ts';
import { runnableFlow, runnableModule } from '../contacts/hooks.ts';
import { tell } from '../contacts/tell.ts';
import { dataTablesPort } from '../data-tables/data-tables-port.ts';
import { isOpen } from '../hours/is-open.ts';
import type { Line, LineEvent } from '../media/line.ts';
import { messagesPort } from '../messages/messages-port.ts';
import { profilesPort } from '../profiles/profiles-port.ts';
import { assistantsPort } from '../streams/assistants-port.ts';
import { mediaStreamsPort } from '../streams/media-streams-port.ts';
import { tasksPort } from '../tasks/tasks-port.ts';
import { signInPort, viewsPort } from '../views/views-port.ts';
import { contactPort } from './contact-port.ts';
import { queuesPort } from './queues-port.ts';
import { telephonyPort } from './telephony-port.ts';

/** Everything a flow of this contact may ask for, with the participant it talks to. Worlds that few flows visit are made when they are asked for. */
class ContactFlowPorts implements FlowPorts {
  readonly #center: Center;
  readonly #contact: Contact;
  readonly clock: FlowPorts['clock'];
  readonly random: FlowPorts['random'];
  readonly contact: FlowPorts['contact'];
  readonly media: FlowPorts['media'];
  readonly functions: FlowPorts['functions'];
  readonly flows: FlowPorts['flows'];
  readonly queues: FlowPorts['queues'];
  readonly telephony: FlowPorts['telephony'];
  readonly trace: FlowPorts['trace'];
  readonly hours: FlowPorts['hours'];
  readonly encryption: FlowPorts['encryption'];
  readonly rehearsal: FlowPorts['rehearsal'];

  constructor(center: Center, contact: Contact, line: Line, hearer: Hearer) {
    this.#center = center;
    this.#contact = contact;
    this.clock = center.clock;
    this.random = center.ports.random;
    this.contact = contactPort(center, contact);
    this.media = line.port((event) => tellLine(center, contact, hearer, event));
    this.functions = {
      invoke: (request, done) => center.ports.functions.invoke(request, (result) => center.outbox.run(() => done(result))),
    };
    this.flows = {
      flow: (idOrArn) => runnableFlow(center.inventory, idOrArn),
      module: (idOrArn) => runnableModule(center.inventory, idOrArn),
    };
    this.hours = { isOpen: (hoursId) => hoursOpen(center, contact, hoursId) };
    this.queues = queuesPort(center, contact);
    this.telephony = telephonyPort(center, contact);
    this.trace = { record: (event) => tell(center, contact, event) };
    this.encryption = center.ports.encryption;
    this.rehearsal = center.ports.rehearsal;
  }

  get bots() {
    return this.#center.ports.bots ?? botsPort(this.#center.inventory);
  }
  get tasks() {
    return tasksPort(this.#center, this.#contact);
  }
  get messages() {
    return messagesPort(this.#center, this.#contact);
  }
  get cases() {
    return this.#center.ports.cases ?? casesPort(this.#center, this.#contact);
  }
  get profiles() {
    return this.#center.ports.profiles ?? profilesPort(this.#center);
  }
  get dataTables() {
    return this.#center.ports.dataTables ?? dataTablesPort(this.#center.inventory);
  }
  get views() {
    return viewsPort(this.#center, this.#contact);
  }
  get signIn() {
    return signInPort(this.#center, this.#contact);
  }
  get mediaStreams() {
    return mediaStreamsPort(this.#center, this.#contact);
  }
  get assistants() {
    return this.#center.ports.assistants ?? assistantsPort(this.#center.inventory);
  }
}

export const flowPorts = (center: Center, contact: Contact, line: Line, hearer: Hearer): FlowPorts =>
  new ContactFlowPorts(center, contact, line, hearer);

const tellLine = (center: Center, contact: Contact, hearer: Hearer, event: LineEvent): void => {
  if (event.type === 'prompt') tell(center, contact, { ...event, to: hearer, language: contact.state.languageCode });
  // What an agent's keypad does is the agent's: scripted callers wait for their own turn only.
  else if (hearer === 'customer' || event.type === 'prompt-ended') tell(center, contact, event);
};

const hoursOpen = (center: Center, contact: Contact, hoursId: string | undefined): boolean | undefined => {
  const { inventory } = center;
  const queue = contact.state.queue ? inventory.queues.get(contact.state.queue.id) : undefined;
  const hours = hoursId === undefined ? queue && inventory.hoursOf(queue) : inventory.hours.get(hoursId);
  return hours && isOpen(hours, center.clock.now());
};
