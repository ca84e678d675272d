import type { QueueFigures } from './figures.ts';

const KEPT_MS = 5000;
const MOST_CONTACTS = 500;

/** Connect allows few metric requests a second for the whole account (documented): a contact is asked for once in five seconds. */
export class FiguresCache {
  readonly #kept = new Map<string, { figures: QueueFigures; at: number }>();

  constructor(private readonly now: () => number) {}

  find(contactId: string): QueueFigures | undefined {
    const kept = this.#kept.get(contactId);
    const age = kept === undefined ? Number.NaN : this.now() - kept.at;
    return age >= 0 && age < KEPT_MS ? kept?.figures : undefined;
  }

  keep(contactId: string, figures: QueueFigures): void {
    this.#kept.delete(contactId);
    this.#kept.set(contactId, { figures, at: this.now() });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_CONTACTS && oldest !== undefined) this.#kept.delete(oldest);
  }
}
