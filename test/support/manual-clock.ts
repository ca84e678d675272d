import type { Cancel } from '../../lib/flow-language/outcome.ts';
import type { ClockPort } from '../../lib/flow-language/ports.ts';

export interface ManualClock extends ClockPort {
  /** Lets time pass; timers that fall due run in order, each at its own instant. */
  pass(milliseconds: number): void;
  /** Runs timers until none is left or `limit` have run. */
  drain(limit?: number): void;
  readonly pending: number;
}

/** A clock that stands still until a test moves it. */
export const manualClock = (start = Date.UTC(2026, 0, 5, 9)): ManualClock => {
  const timers = new Map<number, { at: number; callback: () => void }>();
  let now = start;
  let lastId = 0;

  const nextTimer = (until: number): number | undefined => {
    let next: number | undefined;
    let at = until;
    for (const [id, timer] of timers) {
      if (timer.at <= until && (next === undefined || timer.at < at)) {
        next = id;
        at = timer.at;
      }
    }
    return next;
  };
  const run = (id: number): void => {
    const timer = timers.get(id);
    timers.delete(id);
    if (timer === undefined) return;
    now = Math.max(now, timer.at);
    timer.callback();
  };

  return {
    now: () => now,
    after(milliseconds, callback): Cancel {
      lastId += 1;
      const id = lastId;
      timers.set(id, { at: now + milliseconds, callback });
      return () => timers.delete(id);
    },
    pass(milliseconds) {
      const until = now + milliseconds;
      for (let id = nextTimer(until); id !== undefined; id = nextTimer(until)) run(id);
      now = until;
    },
    drain(limit = 10_000) {
      for (let count = 0; count < limit; count += 1) {
        const id = nextTimer(Number.POSITIVE_INFINITY);
        if (id === undefined) return;
        run(id);
      }
    },
    get pending() {
      return timers.size;
    },
  };
};
