import type { InitiationMethod } from '../../flow-language/contact-state.ts';
import type { Center } from './center.ts';
import type { Call, Contact, ContactFacts } from './contact.ts';
import { ends } from './ends.ts';
import { newContact } from './new-contact.ts';
import { nextContactState } from './new-contact-state.ts';
import { keep, tell } from './tell.ts';

/** Contacts in one chain (documented: 12, that is 11 moves). */
const LONGEST_CHAIN = 12;

export const newFacts = (contactId: string, now: number): ContactFacts => ({
  associationId: contactId,
  chainLength: 1,
  initiatedAt: now,
  connectedToSystemAt: now,
  disconnectedAt: null,
  disconnectReason: null,
  nextContactId: null,
  connectionAttempts: 0,
  ringStartedAt: null,
  queue: null,
  agent: null,
  routingCriteria: [],
  transferredTo: null,
  transferCompletedAt: null,
  thirdPartyMs: null,
  scheduledAt: null,
  pause: null,
  updatedAt: now,
});

/** The contact that follows in the chain, linked both ways, live and told; undefined when the chain is full. `call`: the same unless given. */
export const nextContact = (center: Center, from: Contact, initiationMethod: InitiationMethod, call?: Call): Contact | undefined => {
  if (from.facts.chainLength >= LONGEST_CHAIN) return undefined;
  const id = center.ports.newId();
  const facts = { ...newFacts(id, center.clock.now()), associationId: from.facts.associationId, chainLength: from.facts.chainLength + 1 };
  const next = newContact(nextContactState(from.state, id, initiationMethod), facts, call ?? from.call);
  next.waitsSince = from.waitsSince;
  from.facts.nextContactId = id;
  center.contacts.add(next);
  tellInitiated(center, next);
  keep(center, next);
  return next;
};

export const tellInitiated = (center: Center, contact: Contact): void =>
  tell(center, contact, { type: 'contact', state: 'initiated', ...ends(contact), initiationMethod: contact.state.initiationMethod });

export const tellConnected = (center: Center, contact: Contact): void =>
  tell(center, contact, {
    type: 'contact',
    state: 'connected-to-system',
    ...ends(contact),
    initiationMethod: contact.state.initiationMethod,
  });
