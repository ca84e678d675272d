/** A clock for one contact: a short list of timers, run in order of time. */
export class VirtualTimers {
  readonly #timers: { at: number; callback: () => void; off: boolean }[] = [];
  #now = 0;

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const timer = { at: this.#now + milliseconds, callback, off: false };
    this.#timers.push(timer);
    return () => {
      timer.off = true;
    };
  }

  /** Until nothing is due any more. */
  run(): void {
    for (;;) {
      let next = -1;
      for (let index = 0; index < this.#timers.length; index += 1) {
        const timer = this.#timers[index];
        if (timer !== undefined && !timer.off && (next === -1 || timer.at < (this.#timers[next]?.at ?? 0))) next = index;
      }
      const [timer] = next === -1 ? [] : this.#timers.splice(next, 1);
      if (timer === undefined) return;
      this.#now = timer.at;
      timer.callback();
    }
  }
}
