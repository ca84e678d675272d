import type { Contact } from './contact.ts';

const RECENT_KEPT = 500;

/** Contacts by id: those that live, and the latest that are finished, for look-ups and late changes. */
export class ContactRegistry {
  readonly #live = new Map<string, Contact>();
  readonly #recent = new Map<string, Contact>();

  get liveCount(): number {
    return this.#live.size;
  }

  add(contact: Contact): void {
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
    this.#live.delete(contact.id);
    this.#recent.set(contact.id, contact);
    if (this.#recent.size <= RECENT_KEPT) return;
    for (const oldest of this.#recent.keys()) {
      this.#recent.delete(oldest);
      return;
    }
  }
}
