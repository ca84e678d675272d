import { startFlow } from '../flow-language/engine/start-flow.ts';
import { agentDesk } from './agents/agent-desk.ts';
import { CenterError } from './center-error.ts';
import type { CenterPorts, ContactCenter } from './contact-center.ts';
import { checkAttributes } from './contacts/attributes.ts';
import { customerLeg } from './contacts/call-leg.ts';
import type { Center } from './contacts/center.ts';
import { closeCenter } from './contacts/close-center.ts';
import type { Contact } from './contacts/contact.ts';
import { customerHangsUp } from './contacts/customer-hangs-up.ts';
import { newCenter } from './contacts/new-center.ts';
import { receiveCall } from './contacts/receive-call.ts';
import { receiveContact } from './contacts/receive-contact.ts';
import { setAttributes } from './contacts/set-attributes.ts';
import type { Inventory } from './inventory/inventory.ts';
import { describedContact } from './records/described-contact.ts';
import { recoveredRecord } from './records/recovered-record.ts';
import { pauseContact, resumeContact } from './tasks/pause-contact.ts';

/** A contact centre on the given inventory. It does nothing by itself: callers, agents and the clock move it. */
export const createContactCenter = (ports: CenterPorts, inventory: Inventory): ContactCenter => {
  const center = newCenter(ports, inventory, startFlow);
  let isClosed = false;
  const open = (): void => {
    if (isClosed) throw new CenterError('CENTER_CLOSED', 'The center is shut down and takes no more calls or agents.');
  };
  const known = (contactId: string): Contact => {
    const contact = center.contacts.find(contactId);
    if (!contact) throw new CenterError('UNKNOWN_CONTACT', `There is no contact ${JSON.stringify(contactId)}, live or lately finished.`);
    return contact;
  };
  const change = (contact: Contact, step: (center: Center, contact: Contact) => boolean, verb: string): void => {
    if (!step(center, contact)) throw new CenterError('WRONG_STATE', `Contact ${contact.id} cannot be ${verb} now; only tasks can be.`);
  };
  return {
    inventory,
    dial: (call) => {
      open();
      return center.outbox.run(() => receiveCall(center, call));
    },
    startContact: (start) => {
      open();
      return center.outbox.run(() => receiveContact(center, start));
    },
    customerLeg: (contactId) => {
      const contact = center.contacts.live(contactId);
      return contact && customerLeg(center, contact.call);
    },
    pauseContact: (contactId) => center.outbox.run(() => change(known(contactId), pauseContact, 'paused')),
    resumeContact: (contactId) => center.outbox.run(() => change(known(contactId), resumeContact, 'resumed')),
    agent: (userName) => {
      open();
      return agentDesk(
        center,
        center.outbox.run(() => center.floor.signIn(userName)),
      );
    },
    contact: (contactId) => {
      const contact = center.contacts.find(contactId);
      return contact && describedContact(inventory, contact);
    },
    setContactAttributes: (contactId, attributes) =>
      center.outbox.run(() => {
        const contact = known(contactId);
        checkAttributes(contact.state.attributes, attributes);
        setAttributes(center, contact, attributes);
      }),
    stopContact: (contactId) =>
      center.outbox.run(() => {
        const contact = known(contactId);
        // Voice has no reason of its own for StopContact (documented list), so it is OTHER (inferred).
        customerHangsUp(center, contact, contact.state.channel === 'VOICE' ? 'OTHER' : 'API');
      }),
    queueFigures: (contactId) => {
      const position = center.router.position(contactId);
      const queue = center.contacts.live(contactId)?.facts.queue;
      if (position === undefined || !queue) return undefined;
      const estimatedWaitSeconds = center.estimates.seconds(queue.id, position, center.clock.now());
      return { position, ...(estimatedWaitSeconds === undefined ? {} : { estimatedWaitSeconds }) };
    },
    recover: (entries) => {
      for (const { contactId, record } of entries) {
        ports.contactRecord(recoveredRecord(record, center.clock.now()));
        ports.journal({ contactId, state: 'closed' });
      }
    },
    close: () => {
      if (isClosed) return;
      isClosed = true;
      center.outbox.run(() => closeCenter(center));
    },
  };
};
