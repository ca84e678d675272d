import type { TraceEvent } from '../../emulator/trace.ts';

const REACTION_MS = 400;
const BETWEEN_KEYS_MS = 200;

/** One answer: keys pressed one after the other, or something said. */
export type CallerInput = { keys: string } | { text: string };

export interface CallerWiring {
  after(milliseconds: number, callback: () => void): void;
  press(key: string): void;
  say(text: string): void;
  /** The caller begins to press or speak. */
  begun(input: CallerInput): void;
}

/** Actions that listen while they run. */
const LISTENING: ReadonlySet<string> = new Set(['GetParticipantInput', 'ConnectParticipantWithLexBot']);

/**
 * The caller's hand and voice. An answer waits until the call listens, as a caller waits to be asked; once begun, the keys of
 * one answer follow each other whether or not anybody listens still.
 */
export class SimulatedCaller {
  readonly #wiring: CallerWiring;
  readonly #inputs: CallerInput[] = [];
  #isListening = false;
  #hasBuffer = false;
  #isBusy = false;

  constructor(wiring: CallerWiring) {
    this.#wiring = wiring;
  }

  /** Answers that nobody has asked for yet. */
  get waiting(): string[] {
    return this.#inputs.map((input) => ('keys' in input ? input.keys : input.text));
  }

  give(input: CallerInput): void {
    this.#inputs.push(input);
    this.#begin();
  }

  onTrace(event: TraceEvent): void {
    if (event.type === 'listening') {
      this.#isListening = true;
      this.#begin();
    } else if (event.type === 'action' && LISTENING.has(event.actionType)) {
      const buffer = event.parameters.EnableDTMFBuffer;
      if (buffer !== undefined) this.#hasBuffer = buffer === 'true';
      this.#isListening = this.#hasBuffer;
    } else if (event.type === 'flow-ended' && event.flow.type !== 'MODULE') this.#isListening = false;
  }

  #begin(): void {
    if (!this.#isListening || this.#isBusy || this.#inputs.length === 0) return;
    this.#isBusy = true;
    this.#wiring.after(REACTION_MS, () => this.#next());
  }

  #next(): void {
    this.#isBusy = false;
    if (!this.#isListening) return;
    const input = this.#inputs.shift();
    if (input === undefined) return;
    this.#wiring.begun(input);
    if ('keys' in input) {
      this.#isBusy = true;
      this.#key(input.keys, 0);
      return;
    }
    this.#wiring.say(input.text);
    this.#begin();
  }

  #key(keys: string, index: number): void {
    const key = keys[index];
    if (key === undefined) {
      this.#isBusy = false;
      this.#begin();
      return;
    }
    this.#wiring.press(key);
    this.#wiring.after(BETWEEN_KEYS_MS, () => this.#key(keys, index + 1));
  }
}
