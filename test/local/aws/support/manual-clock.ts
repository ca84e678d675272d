import type { ClockPort } from '../../../../lib/flow-language/ports.ts';

export interface ManualClock extends ClockPort {
  /** Moves time on and calls what has fallen due, in order. */
  advance(milliseconds: number): void;
}

/** A clock that stands still until a test moves it. */
export function manualClock(start = Date.parse('2026-11-20T02:00:00Z')): ManualClock {
  let now = start;
  let timers: { at: number; callback: () => void }[] = [];
  return {
    now: () => now,
    after(milliseconds, callback) {
      const timer = { at: now + milliseconds, callback };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const next = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers = timers.filter((timer) => timer !== next);
        now = next.at;
        next.callback();
      }
      now = end;
    },
  };
}
