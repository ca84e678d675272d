export interface Timer {
  readonly at: number;
  /** Order of arrival, so that timers of the same moment fire first in, first out. */
  readonly order: number;
  callback: (() => void) | null;
}

const isBefore = (left: Timer, right: Timer): boolean => left.at < right.at || (left.at === right.at && left.order < right.order);

/** Binary heap of timers, earliest first. A cancelled timer stays as an empty shell until it surfaces or the shells outnumber the rest. */
export class TimerHeap {
  #timers: Timer[] = [];
  #cancelled = 0;

  get size(): number {
    return this.#timers.length - this.#cancelled;
  }

  add(timer: Timer): void {
    this.#timers.push(timer);
    this.#rise(this.#timers.length - 1);
  }

  cancel(timer: Timer): void {
    if (timer.callback === null) return;
    timer.callback = null;
    this.#cancelled += 1;
    if (this.#cancelled > 64 && this.#cancelled * 2 > this.#timers.length) this.#sweep();
  }

  /** The earliest live timer, left in place. */
  peek(): Timer | undefined {
    while (this.#timers[0]?.callback === null) {
      this.#removeFirst();
      this.#cancelled -= 1;
    }
    return this.#timers[0];
  }

  /** Takes the earliest live timer out. Its callback is the caller's to empty: a timer that is out must not be cancelled as if it were in. */
  pop(): Timer | undefined {
    const first = this.peek();
    if (first) this.#removeFirst();
    return first;
  }

  #removeFirst(): void {
    const last = this.#timers.pop();
    if (last && this.#timers.length > 0) {
      this.#timers[0] = last;
      this.#sink(0);
    }
  }

  #rise(start: number): void {
    let index = start;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#swapIfBefore(index, parent)) return;
      index = parent;
    }
  }

  #sink(start: number): void {
    let index = start;
    for (;;) {
      const left = 2 * index + 1;
      const right = left + 1;
      const leftTimer = this.#timers[left];
      const rightTimer = this.#timers[right];
      if (!leftTimer) return;
      const child = rightTimer && isBefore(rightTimer, leftTimer) ? right : left;
      if (!this.#swapIfBefore(child, index)) return;
      index = child;
    }
  }

  #swapIfBefore(lower: number, upper: number): boolean {
    const below = this.#timers[lower];
    const above = this.#timers[upper];
    if (!below || !above || !isBefore(below, above)) return false;
    this.#timers[lower] = above;
    this.#timers[upper] = below;
    return true;
  }

  /** A sorted array is a heap. */
  #sweep(): void {
    this.#timers = this.#timers.filter((timer) => timer.callback !== null).sort((left, right) => (isBefore(left, right) ? -1 : 1));
    this.#cancelled = 0;
  }
}
