import type { FlowPorts } from '../../flow-language/ports.ts';
import type { Center, Hearer } from '../contacts/center.ts';
import type { Contact } from '../contacts/contact.ts';
import { runnableFlow } from '../contacts/hooks.ts';
import { tell } from '../contacts/tell.ts';
import { isOpen } from '../hours/is-open.ts';
import type { Line, LineEvent } from '../media/line.ts';
import { contactPort } from './contact-port.ts';
import { queuesPort } from './queues-port.ts';
import { telephonyPort } from './telephony-port.ts';

/** Everything a flow of this contact may ask for, with the participant it talks to. */
export const flowPorts = (center: Center, contact: Contact, line: Line, hearer: Hearer): FlowPorts => ({
  clock: center.clock,
  random: center.ports.random,
  contact: contactPort(center, contact),
  media: line.port((event) => tellLine(center, contact, hearer, event)),
  functions: {
    invoke: (request, done) =>
      center.ports.functions.invoke(request, (result) => {
        center.outbox.run(() => done(result));
      }),
  },
  flows: {
    flow: (idOrArn) => runnableFlow(center.inventory, idOrArn),
    module: (idOrArn) => {
      const module = center.inventory.modules.get(idOrArn);
      return module?.published && module.state === 'ACTIVE' ? module : undefined;
    },
  },
  hours: { isOpen: (hoursId) => hoursOpen(center, contact, hoursId) },
  queues: queuesPort(center, contact),
  telephony: telephonyPort(center, contact),
  trace: { record: (event) => tell(center, contact, event) },
  ...(center.ports.encryption ? { encryption: center.ports.encryption } : {}),
  ...(center.ports.rehearsal ? { rehearsal: center.ports.rehearsal } : {}),
});

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
