import { contactRecord } from '../records/contact-record.ts';
import type { TraceEvent } from '../trace.ts';
import type { Center } from './center.ts';
import type { Contact } from './contact.ts';

type WithoutPlace<T> = T extends unknown ? Omit<T, 'at' | 'contactId'> : never;
export type ContactNews = WithoutPlace<TraceEvent>;

/** One trace event, to the centre's trace and to the caller's end, in the order things happened. */
export const tell = (center: Center, contact: Contact, news: ContactNews): void => {
  const event = { at: new Date(center.clock.now()).toISOString(), contactId: contact.id, ...news } as TraceEvent;
  center.outbox.tell(() => {
    center.ports.trace(event);
    contact.call.onTrace(event);
  });
};

/** Something changed that the record must show even if the process is killed in the next moment. */
export const keep = (center: Center, contact: Contact): void => {
  contact.facts.updatedAt = Math.max(contact.facts.updatedAt, center.clock.now());
  center.ports.journal({ contactId: contact.id, state: 'open', record: contactRecord(center.inventory.instance, contact) });
};
