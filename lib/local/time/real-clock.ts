import type { Cancel } from '../../flow-language/outcome.ts';
import type { ClockPort } from '../../flow-language/ports.ts';

/** Longest delay that Node's timers take. */
const LONGEST = 2 ** 31 - 1;

/** The machine's clock, shifted so that it shows `at` (milliseconds since 1970) now. */
export const createRealClock = (at: number = Date.now()): ClockPort & { close(): void } => {
  const offset = at - Date.now();
  const cancels = new Set<Cancel>();
  const after = (milliseconds: number, callback: () => void): Cancel => {
    const due = performance.now() + Math.max(0, milliseconds);
    let timer: NodeJS.Timeout;
    const wait = (): void => {
      const left = due - performance.now();
      timer = setTimeout(left > LONGEST ? wait : fire, Math.min(left, LONGEST));
    };
    const cancel: Cancel = () => {
      clearTimeout(timer);
      cancels.delete(cancel);
    };
    const fire = (): void => {
      cancels.delete(cancel);
      callback();
    };
    cancels.add(cancel);
    wait();
    return cancel;
  };
  return {
    now: () => Date.now() + offset,
    after,
    /** Drops every timer that still waits. */
    close: () => {
      for (const cancel of [...cancels]) cancel();
    },
  };
};
