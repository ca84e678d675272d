import type { Channel } from '../../flow-language/document.ts';
import type { Contact } from './contact.ts';

const RECENT_KEPT = 500;

/** Contacts by id: those that live, and the latest that are finished, for look-ups and late changes. */
export class ContactRegistry {
  readonly #live = new Map<string, Contact>();
  readonly #recent = new Map<string, Contact>();
  readonly #counts = new Map<Channel, number>();

  /** Live contacts of a channel: each has a quota of its own. */
  countOf(channel: Channel): number {
    return this.#counts.get(channel) ?? 0;
  }

  add(contact: Contact): void {
    if (!this.#live.has(contact.id)) this.#count(contact, 1);
    this.#live.set(contact.id, contact);
  }

  live(contactId: string): Contact | undefined {
    return this.#live.get(contactId);
  }

  /** Live, or lately finished. */
  find(contactId: string): Contact | undefined {
    return this.#live.get(contactId) ?? this.#recent.get(contactId);
  }

  allLive(): Contact[] {
    return [...this.#live.values()];
  }

  /** The oldest finished contact is forgotten: nothing grows with the number of calls. */
  finish(contact: Contact): void {
    if (this.#live.delete(contact.id)) this.#count(contact, -1);
    this.#recent.set(contact.id, contact);
    if (this.#recent.size <= RECENT_KEPT) return;
    for (const oldest of this.#recent.keys()) {
      this.#recent.delete(oldest);
      return;
    }
  }

  #count({ state }: Contact, change: number): void {
    this.#counts.set(state.channel, this.countOf(state.channel) + change);
  }
}
