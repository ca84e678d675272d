import type { KeySource } from '../action-context.ts';
import type { EngineMemory } from '../contact-state.ts';
import type { Cancel } from '../outcome.ts';
import type { MediaPort } from '../ports.ts';

/** Keys that the touch-tone buffer holds (documented); more are lost. */
const BUFFER_KEYS = 30;

/** Hands keys to the action that asks; while the buffer is on it keeps those that nobody asked for, first in, first out. */
export class KeyFeed implements KeySource {
  readonly #media: MediaPort;
  readonly #memory: EngineMemory;
  #listener: ((key: string) => void) | undefined;
  #stop: Cancel | undefined;

  constructor(media: MediaPort, memory: EngineMemory) {
    this.#media = media;
    this.#memory = memory;
    if (memory.keys !== null) this.#attach();
  }

  get waiting(): number {
    return this.#memory.keys?.length ?? 0;
  }

  listen(listener: (key: string) => void): Cancel {
    this.#listener = listener;
    this.#attach();
    const { keys } = this.#memory;
    while (keys !== null && keys.length > 0 && this.#listener === listener) listener(keys.shift() ?? '');
    return () => {
      if (this.#listener !== listener) return;
      this.#listener = undefined;
      if (this.#memory.keys === null) this.close();
    };
  }

  setBuffer(on: boolean): void {
    if (!on) this.#memory.keys = null;
    else this.#memory.keys ??= [];
    if (on) this.#attach();
    else if (this.#listener === undefined) this.close();
  }

  close(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#listener = undefined;
  }

  #attach(): void {
    this.#stop ??= this.#media.onKey((key) => {
      const { keys } = this.#memory;
      if (this.#listener !== undefined) this.#listener(key);
      else if (keys !== null && keys.length < BUFFER_KEYS) keys.push(key);
    });
  }
}
