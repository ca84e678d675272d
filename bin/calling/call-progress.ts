import type { TraceEvent } from '../../lib/emulator/trace.ts';

/** Follows a call through all its contacts; it is complete when it was disconnected and each contact's record is out. */
export class CallProgress {
  #disconnected = false;
  readonly #open = new Set<string>();

  onTrace(event: TraceEvent): void {
    if (event.type === 'contact' && event.state === 'initiated') this.#open.add(event.contactId);
    if (event.type === 'record') this.#open.delete(event.contactId);
    if (event.type === 'disconnect') this.#disconnected = true;
  }

  get disconnected(): boolean {
    return this.#disconnected;
  }

  get complete(): boolean {
    return this.#disconnected && this.#open.size === 0;
  }
}
