/**
 * Keeps the centre's own steps and the world apart. Inside `run`, follow-up steps (`soon`) wait until the step under way is
 * complete, and what the world is told (`tell`) waits until all steps are: a listener that calls back in never meets a
 * half-done change, and everybody hears of things in the order they happened.
 */
export class Outbox {
  #running = false;
  #delivering = false;
  readonly #steps: (() => void)[] = [];
  #news: (() => void)[] = [];

  run<T>(work: () => T): T {
    if (this.#running) return work();
    this.#running = true;
    try {
      return work();
    } finally {
      try {
        this.#takeSteps();
      } finally {
        this.#running = false;
        this.#deliver();
      }
    }
  }

  soon(step: () => void): void {
    this.#steps.push(step);
    if (!this.#running) this.run(() => {});
  }

  tell(news: () => void): void {
    this.#news.push(news);
    if (!this.#running) this.#deliver();
  }

  #takeSteps(): void {
    for (let step = this.#steps.shift(); step; step = this.#steps.shift()) step();
  }

  /** Every listener is told, even when one of them throws; its error then goes to whoever moved the centre. */
  #deliver(): void {
    if (this.#delivering) return;
    this.#delivering = true;
    const errors: unknown[] = [];
    for (let news = this.#news; news.length > 0; news = this.#news) {
      this.#news = [];
      for (const tell of news) {
        try {
          tell();
        } catch (error) {
          errors.push(error);
        }
      }
    }
    this.#delivering = false;
    if (errors.length > 0) throw errors[0];
  }
}
