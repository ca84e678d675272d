import type { TraceEvent } from '../../emulator/trace.ts';

const REACTION_MS = 400;
const BETWEEN_KEYS_MS = 200;

export interface CallerWiring {
  after(milliseconds: number, callback: () => void): void;
  press(key: string): void;
  pressed(keys: string): void;
}

/**
 * The caller's hand. What is to be pressed waits until the call listens, as a caller waits to be asked; once begun, the keys
 * of one input follow each other whether or not anybody listens still.
 */
export class SimulatedCaller {
  readonly #wiring: CallerWiring;
  readonly #inputs: string[] = [];
  #isListening = false;
  #hasBuffer = false;
  #isPressing = false;

  constructor(wiring: CallerWiring) {
    this.#wiring = wiring;
  }

  /** Inputs that nobody has asked for yet. */
  get waiting(): readonly string[] {
    return this.#inputs;
  }

  press(keys: string): void {
    this.#inputs.push(keys);
    this.#begin();
  }

  onTrace(event: TraceEvent): void {
    if (event.type === 'listening') {
      this.#isListening = true;
      this.#begin();
    } else if (event.type === 'action' && event.actionType === 'GetParticipantInput') {
      const buffer = event.parameters.EnableDTMFBuffer;
      if (buffer !== undefined) this.#hasBuffer = buffer === 'true';
      this.#isListening = this.#hasBuffer;
    } else if (event.type === 'flow-ended' && event.flow.type !== 'MODULE') this.#isListening = false;
  }

  #begin(): void {
    if (!this.#isListening || this.#isPressing || this.#inputs.length === 0) return;
    this.#isPressing = true;
    this.#wiring.after(REACTION_MS, () => this.#next());
  }

  #next(): void {
    this.#isPressing = false;
    if (!this.#isListening) return;
    const keys = this.#inputs.shift();
    if (keys === undefined) return;
    this.#isPressing = true;
    this.#wiring.pressed(keys);
    this.#key(keys, 0);
  }

  #key(keys: string, index: number): void {
    const key = keys[index];
    if (key === undefined) {
      this.#isPressing = false;
      this.#begin();
      return;
    }
    this.#wiring.press(key);
    this.#wiring.after(BETWEEN_KEYS_MS, () => this.#key(keys, index + 1));
  }
}
