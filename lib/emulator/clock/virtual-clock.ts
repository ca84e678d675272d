import type { Cancel } from '../../flow-language/outcome.ts';
import type { ClockPort } from '../../flow-language/ports.ts';
import { CenterError } from '../center-error.ts';
import { type Timer, TimerHeap } from './timer-heap.ts';

/** Time that moves only when told to: a day passes in the time its work takes, always in the same order. */
export class VirtualClock implements ClockPort {
  readonly #timers = new TimerHeap();
  #now: number;
  #order = 0;

  /** `start` in milliseconds since 1970. */
  constructor(start: number) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  /** A negative or fractional delay is rounded up to the next whole millisecond from now. */
  after(milliseconds: number, callback: () => void): Cancel {
    const timer: Timer = { at: this.#now + Math.max(0, Math.ceil(milliseconds)), order: this.#order++, callback };
    this.#timers.add(timer);
    return () => this.#timers.cancel(timer);
  }

  /** Number of timers that wait. */
  get pending(): number {
    return this.#timers.size;
  }

  /** When the next timer is due; undefined when none waits. */
  nextAt(): number | undefined {
    return this.#timers.peek()?.at;
  }

  /** Runs everything due up to and at this moment; time then stands there (it never goes back). */
  advanceTo(milliseconds: number): void {
    for (let next = this.nextAt(); next !== undefined && next <= milliseconds; next = this.nextAt()) this.#fireNext();
    this.#now = Math.max(this.#now, milliseconds);
  }

  advanceBy(milliseconds: number): void {
    this.advanceTo(this.#now + milliseconds);
  }

  /** Jumps from timer to timer until none waits; returns how many fired. Throws CenterError `RUNAWAY` past the limit (endless queue music, say). */
  runUntilIdle(limit = 100_000): number {
    let fired = 0;
    while (this.nextAt() !== undefined) {
      if (fired >= limit)
        throw new CenterError('RUNAWAY', `Timers still wait after ${limit} of them fired; something keeps setting new ones.`);
      this.#fireNext();
      fired += 1;
    }
    return fired;
  }

  #fireNext(): void {
    const timer = this.#timers.pop();
    if (!timer) return;
    this.#now = Math.max(this.#now, timer.at);
    const { callback } = timer;
    timer.callback = null;
    callback?.();
  }
}
