import type { RandomPort } from '../flow-language/ports.ts';

/** Chance that repeats: the same seed gives the same numbers and ids on every machine. Not for secrets. */
export class SeededRandom implements RandomPort {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** Uniform within 2^32; both ends included. */
  integer(from: number, to: number): number {
    const span = Math.floor(to) - Math.ceil(from) + 1;
    if (!(span > 0)) throw new RangeError(`No integer lies between ${from} and ${to}.`);
    return Math.ceil(from) + Math.floor((this.#next() / 2 ** 32) * span);
  }

  /** UUID of version 4. */
  uuid(): string {
    const hex = [0, 1, 2, 3].map(() => this.#next().toString(16).padStart(8, '0')).join('');
    const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  }

  /** A Weyl sequence through a 32-bit finalizer: cheap, and even neighboring seeds differ at once. */
  #next(): number {
    this.#state = (this.#state + 0x9e3779b9) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  }
}
