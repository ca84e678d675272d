import type { TraceEvent } from '../trace.ts';
import type { Recording, RecordingSummary } from './recording.ts';

const MOST_CONTACTS = 200;
const MOST_EVENTS = 4000;

interface Kept extends RecordingSummary {
  events: TraceEvent[];
  count: number;
  flowNames: Set<string>;
}

/** Keeps the trace of the last contacts, bounded in both directions: the oldest finished contact makes room for a new one. */
export class FlightRecorder {
  readonly #contacts = new Map<string, Kept>();
  readonly #mostContacts: number;
  readonly #mostEvents: number;

  constructor(limits: { contacts?: number; eventsPerContact?: number } = {}) {
    this.#mostContacts = limits.contacts ?? MOST_CONTACTS;
    this.#mostEvents = limits.eventsPerContact ?? MOST_EVENTS;
  }

  /** Place of the event in its contact's recording, counted from 0 and going on past the limit. */
  record(event: TraceEvent): number {
    const kept = this.#contacts.get(event.contactId) ?? this.#begin(event);
    if (kept.events.length < this.#mostEvents) kept.events.push(event);
    if (event.type === 'contact') note(kept, event);
    else if (event.type === 'flow-started') kept.flowNames.add(event.flow.name);
    else if (event.type === 'action') kept.steps += 1;
    kept.count += 1;
    return kept.count - 1;
  }

  /** Newest first. */
  list(): RecordingSummary[] {
    return [...this.#contacts.values()]
      .toReversed()
      .map(({ contactId, startedAt, endedAt, from, to, initiationMethod, flowNames, steps }) => ({
        contactId,
        startedAt,
        endedAt,
        from,
        to,
        initiationMethod,
        flows: [...flowNames],
        steps,
      }));
  }

  /** Undefined: never heard of, or no longer kept. */
  recording(contactId: string): Recording | undefined {
    const kept = this.#contacts.get(contactId);
    return kept && { contactId, events: [...kept.events], lost: kept.count - kept.events.length };
  }

  #begin(event: TraceEvent): Kept {
    if (this.#contacts.size >= this.#mostContacts) this.#makeRoom();
    const kept: Kept = {
      contactId: event.contactId,
      startedAt: event.at,
      endedAt: null,
      from: null,
      to: null,
      initiationMethod: null,
      flows: [],
      steps: 0,
      events: [],
      count: 0,
      flowNames: new Set(),
    };
    this.#contacts.set(event.contactId, kept);
    return kept;
  }

  #makeRoom(): void {
    const all = [...this.#contacts.values()];
    const oldest = all.find(({ endedAt }) => endedAt !== null) ?? all[0];
    if (oldest) this.#contacts.delete(oldest.contactId);
  }
}

const note = (kept: Kept, event: Extract<TraceEvent, { type: 'contact' }>): void => {
  kept.from = event.from;
  kept.to = event.to;
  kept.initiationMethod = event.initiationMethod;
  if (event.state === 'completed') kept.endedAt = event.at;
};
