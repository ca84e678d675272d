import type { Cancel } from '../../flow-language/outcome.ts';
import type { ClockPort, MediaPort, Prompt } from '../../flow-language/ports.ts';

/** What happens on a line, for the trace of the contact that is on it. */
export type LineEvent =
  | { type: 'prompt'; playId: string; text?: string; ssml?: string; prompt?: string; durationMs: number; loop: boolean }
  | { type: 'prompt-ended'; playId: string; interrupted: boolean }
  | { type: 'listening' }
  | { type: 'input'; keys: string; text?: string; result: string };

/** Name and length of a sound; undefined when it cannot be played. */
export type Sound = { text?: string; ssml?: string; prompt?: string; durationMs: number };
export type FindSound = (prompt: Prompt) => Sound | undefined;

interface Play {
  loop: boolean;
  end(interrupted: boolean): void;
}

/** One participant's ear and keypad: the customer's or an agent's. Flows come and go on it through media ports. */
export class Line {
  readonly #clock: ClockPort;
  readonly #findSound: FindSound;
  readonly #newPlayId: () => string;
  readonly #plays = new Map<string, Play>();
  readonly #listeners = new Set<(key: string) => void>();
  readonly #textListeners = new Set<(text: string) => void>();
  readonly #isWritten: boolean;
  #present: boolean;

  /** `present`: false for a line whose participant has yet to be called. `written`: a chat, where nothing takes time to say. */
  constructor(options: { clock: ClockPort; findSound: FindSound; newPlayId: () => string; present: boolean; written?: boolean }) {
    this.#clock = options.clock;
    this.#findSound = options.findSound;
    this.#newPlayId = options.newPlayId;
    this.#present = options.present;
    this.#isWritten = options.written ?? false;
  }

  get present(): boolean {
    return this.#present;
  }

  /** The line as one flow run sees it. */
  port(report: (event: LineEvent) => void): MediaPort {
    const line = this;
    return {
      get present() {
        return line.#present;
      },
      play: (prompt, done, options) => this.#play(prompt, done, options?.loop ?? false, report),
      onKey: (listener) => this.#listen(this.#listeners, listener, report),
      onText: (listener) => this.#listen(this.#textListeners, listener, report),
      reportInput: (input) => report({ type: 'input', ...input }),
    };
  }

  /** A key that nobody listens to is lost (documented). */
  press(key: string): void {
    for (const listener of [...this.#listeners]) listener(key);
  }

  /** Words that nobody listens to are lost, as keys are. */
  say(text: string): void {
    for (const listener of [...this.#textListeners]) listener(text);
  }

  /** The participant has heard this prompt to its end. Loops go on: nobody has heard music "to its end". */
  played(playId: string): void {
    const play = this.#plays.get(playId);
    if (play && !play.loop) play.end(false);
  }

  /** The participant of a call-back is there when it answers. */
  open(): void {
    this.#present = true;
  }

  close(): void {
    this.#present = false;
    this.#listeners.clear();
    this.#textListeners.clear();
    for (const play of [...this.#plays.values()]) play.end(true);
  }

  #play(prompt: Prompt, done: (result: 'finished' | 'failed') => void, loop: boolean, report: (event: LineEvent) => void): Cancel {
    const found = this.#present ? this.#findSound(prompt) : undefined;
    const sound = found && this.#isWritten ? { ...found, durationMs: 0 } : found;
    if (!sound) {
      done('failed');
      return () => {};
    }
    const playId = this.#newPlayId();
    const end = (interrupted: boolean): void => {
      if (!this.#plays.delete(playId)) return;
      stopTimer();
      report({ type: 'prompt-ended', playId, interrupted });
      if (!interrupted) done('finished');
    };
    this.#plays.set(playId, { loop, end });
    report({ type: 'prompt', playId, ...sound, loop });
    const stopTimer = this.#clock.after(sound.durationMs, () => end(false));
    return () => end(true);
  }

  #listen(listeners: Set<(input: string) => void>, listener: (input: string) => void, report: (event: LineEvent) => void): Cancel {
    if (!this.#present) return () => {};
    // Wrapped, so that the same function given twice is two listeners.
    const own = (input: string): void => listener(input);
    listeners.add(own);
    if (this.#listeners.size + this.#textListeners.size === 1) report({ type: 'listening' });
    return () => listeners.delete(own);
  }
}
