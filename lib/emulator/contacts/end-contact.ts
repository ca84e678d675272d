import { contactRecord } from '../records/contact-record.ts';
import type { Center } from './center.ts';
import type { Contact } from './contact.ts';
import { ends } from './ends.ts';
import { stopRun } from './start-run.ts';
import { tell } from './tell.ts';

/** Values of `DisconnectReason` (documented) that the centre gives; the first six are for voice. */
export type DisconnectReason =
  | 'CUSTOMER_DISCONNECT'
  | 'AGENT_DISCONNECT'
  | 'CONTACT_FLOW_DISCONNECT'
  | 'THIRD_PARTY_DISCONNECT'
  | 'TELECOM_UNANSWERED'
  // Tasks and e-mails.
  | 'AGENT_COMPLETED'
  | 'EXPIRED'
  | 'API'
  | 'DISCARDED'
  | 'OTHER';

/**
 * The customer is no longer part of this contact. The record is complete now, or when the agent has finished after-contact
 * work. `handedOn`: the call lives on in the next contact of the chain, so nobody hangs up.
 */
export const endContact = (center: Center, contact: Contact, reason: DisconnectReason, handedOn = false): void => {
  if (contact.phase === 'over') return;
  const now = center.clock.now();
  const { facts } = contact;
  stopRun(contact);
  stopThirdParty(contact);
  contact.callback?.timer?.();
  contact.callback?.expiry();
  for (const stop of contact.atEnd) stop();
  contact.atEnd.clear();
  leaveQueue(center, contact, handedOn ? 'transferred' : 'dequeued', reason);
  contact.phase = 'over';
  facts.disconnectedAt = now;
  // When the agent hung up first and the caller then finished the survey, the agent's hang-up is why the call ended (inferred).
  facts.disconnectReason ??= reason;
  if (!handedOn) {
    contact.call.line.close();
    tell(center, contact, { type: 'disconnect', reason: facts.disconnectReason });
  }
  completeWhenDone(center, contact);
};

/** The contact is out of its queue: joined, abandoned or moved on. */
export const leaveQueue = (center: Center, contact: Contact, state: 'dequeued' | 'transferred', reason?: string): void => {
  const { queue } = contact.facts;
  if (!queue || queue.dequeuedAt !== null) return;
  center.router.leave(contact.id);
  queue.dequeuedAt = center.clock.now();
  contact.criteria?.finish('INTERRUPTED');
  tell(center, contact, { type: 'queue', state, queue: queue.name, ...(reason === undefined ? {} : { reason }) });
};

export const stopThirdParty = (contact: Contact): void => {
  contact.thirdParty?.();
  contact.thirdParty = null;
};

/** Publishes the record once nobody works on the contact any more: neither customer nor agent. */
export const completeWhenDone = (center: Center, contact: Contact): void => {
  if (contact.phase !== 'over' || contact.leg || !center.contacts.live(contact.id)) return;
  center.contacts.finish(contact);
  publish(center, contact);
  tell(center, contact, {
    type: 'contact',
    state: 'completed',
    ...ends(contact),
    initiationMethod: contact.state.initiationMethod,
  });
};

/** Hands the record over, then closes the journal: killed in between, the record is published twice, never not at all. */
export const publish = (center: Center, contact: Contact): void => {
  contact.facts.updatedAt = Math.max(contact.facts.updatedAt, center.clock.now());
  const record = contactRecord(center.inventory.instance, contact);
  center.ports.contactRecord(record);
  tell(center, contact, { type: 'record', record });
  center.ports.journal({ contactId: contact.id, state: 'closed' });
};
