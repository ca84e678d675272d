import type { ContactState, Endpoint, InitiationMethod } from '../../flow-language/contact-state.ts';
import type { Channel } from '../../flow-language/document.ts';
import type { FlowRecord } from '../../flow-language/ports.ts';
import type { TraceEvent } from '../trace.ts';
import type { Center } from './center.ts';
import type { Contact } from './contact.ts';
import { runContactFlow } from './contact-flow.ts';
import { customerRemains } from './customer-remains.ts';
import { leaveQueue } from './end-contact.ts';
import { newContact } from './new-contact.ts';
import { newContactState } from './new-contact-state.ts';
import { newFacts, tellConnected, tellInitiated } from './next-contact.ts';
import { keep } from './tell.ts';

/** Contacts at the same time that an instance may have beside its calls (documented defaults). */
const QUOTAS: Record<Exclude<Channel, 'VOICE'>, number> = { CHAT: 500, TASK: 2500, EMAIL: 1000 };
/** Life of a task, and of a chat (documented). */
const EXPIRY_MS = 7 * 86_400_000;

export interface ContactRequest {
  channel: Exclude<Channel, 'VOICE'>;
  initiationMethod: InitiationMethod;
  /** `connect:Subtype`. */
  subtype: string;
  /** Absent: nothing runs, such as for an e-mail that only goes out. */
  flow?: FlowRecord;
  customer: Endpoint | null;
  system: Endpoint | null;
  /** Whether somebody is there who reads and writes. */
  present: boolean;
  relatedTo?: Contact;
  fields?: Partial<Pick<ContactState, 'name' | 'description' | 'languageCode'>>;
  attributes?: Readonly<Record<string, string>>;
  references?: ContactState['references'];
  segmentAttributes?: ContactState['segmentAttributes'];
  onTrace?: (event: TraceEvent) => void;
  /** Milliseconds since 1970; absent: at once. */
  startsAt?: number;
  expiresAfterMs?: number;
}

export const hasQuota = (center: Center, channel: Exclude<Channel, 'VOICE'>): boolean => center.contacts.countOf(channel) < QUOTAS[channel];

/** A chat, task or e-mail begins: kept before this returns, its flow starts in a step of its own. */
export const startContact = (center: Center, request: ContactRequest): Contact => {
  const { inventory, clock } = center;
  const state = newContactState(inventory.instance, center.ports.newId(), request);
  Object.assign(state, request.fields);
  Object.assign(state.attributes, request.attributes);
  Object.assign(state.references, request.references);
  Object.assign(state.segmentAttributes, request.segmentAttributes);
  const facts = newFacts(state.contactId, clock.now());
  if (request.relatedTo) {
    state.relatedContactId = request.relatedTo.id;
    facts.associationId = request.relatedTo.facts.associationId;
  }
  const line = center.newLine(request.present, true);
  const contact = newContact(state, facts, { line, onTrace: request.onTrace ?? (() => {}), bridge: null });
  center.contacts.add(contact);
  const wait = request.startsAt === undefined ? 0 : Math.max(0, request.startsAt - clock.now());
  if (request.startsAt !== undefined) {
    facts.scheduledAt = request.startsAt;
    facts.connectedToSystemAt = null;
  }
  keep(center, contact);
  contact.atEnd.add(
    clock.after(wait, () => {
      facts.connectedToSystemAt = clock.now();
      tellConnected(center, contact);
      if (request.flow) runContactFlow(center, contact, request.flow);
    }),
  );
  contact.atEnd.add(clock.after(wait + (request.expiresAfterMs ?? EXPIRY_MS), () => expire(center, contact)));
  center.outbox.soon(() => tellInitiated(center, contact));
  return contact;
};

/** Nobody works on it any more when its time is over; an agent who has it keeps it (inferred). */
const expire = (center: Center, contact: Contact): void => {
  if (contact.leg) return;
  leaveQueue(center, contact, 'dequeued', 'EXPIRED');
  customerRemains(center, contact, 'EXPIRED');
};
