import type { CallLeg } from '../../lib/emulator/contact-center.ts';
import type { TraceEvent } from '../../lib/emulator/trace.ts';
import type { TestCenter } from './center-builder.ts';

/** Longest time a caller waits for something to be said. */
const PATIENCE_MS = 120_000;

/** Somebody on the phone, in virtual time: `hears` lets time pass until it is said. */
export class CenterCaller {
  readonly leg: CallLeg;
  readonly events: TraceEvent[] = [];
  readonly #test: TestCenter;
  #heard = 0;

  constructor(test: TestCenter, to: string, from: string | null) {
    this.#test = test;
    this.leg = test.center.dial({ to, from, onTrace: (event) => this.events.push(event) });
    test.clock.advanceBy(0);
  }

  get contactId(): string {
    return this.leg.contactId;
  }

  /** All that was said to the caller so far. */
  get said(): string[] {
    return this.events.flatMap((event) => (event.type === 'prompt' && event.to === 'customer' ? [event.text ?? event.prompt ?? ''] : []));
  }

  /** Waits until a prompt that was not asked about yet contains the text. */
  hears(text: string): this {
    const limit = this.#test.clock.now() + PATIENCE_MS;
    for (;;) {
      const found = this.said.findIndex((said, index) => index >= this.#heard && said.includes(text));
      if (found >= 0) {
        this.#heard = found + 1;
        return this;
      }
      const next = this.#test.clock.nextAt();
      if (next === undefined || next > limit) throw new Error(`"${text}" was not said. Heard: ${JSON.stringify(this.said)}`);
      this.#test.clock.advanceTo(next);
    }
  }

  press(keys: string): this {
    for (const key of keys) this.leg.press(key);
    this.#test.clock.advanceBy(0);
    return this;
  }

  says(text: string): this {
    this.leg.say?.(text);
    this.#test.clock.advanceBy(0);
    return this;
  }

  hangUp(): this {
    this.leg.hangUp();
    return this;
  }

  get reason(): string | undefined {
    return this.events.flatMap((event) => (event.type === 'disconnect' ? [event.reason] : [])).at(-1);
  }

  get hasEnded(): boolean {
    return this.reason !== undefined;
  }

  /** What queues and agents did, as `queue enqueued support` and `agent CONNECTED ada`. */
  get story(): string[] {
    return this.events.flatMap((event) => {
      if (event.type === 'queue') return [`queue ${event.state} ${event.queue}`];
      return event.type === 'agent' ? [`agent ${event.state} ${event.agent}`] : [];
    });
  }
}
