import type { ClockPort } from '../../flow-language/ports.ts';
import type { Activity } from '../aws/activity.ts';
import { createDrivenClock } from '../time/driven-clock.ts';
import { createRealClock } from '../time/real-clock.ts';

/** The centre's time, and how to get on in it. */
export interface Clocks {
  /** Calls and agents. */
  center: ClockPort;
  /** Expiry, retries: nobody waits for these. */
  upkeep: ClockPort;
  driveUntil(done: () => boolean): Promise<boolean>;
  settle(): Promise<void>;
  /** To be called after each trace event. */
  tick(): void;
  close(): void;
}

const virtualClocks = (start: number, activity: Activity): Clocks => ({
  ...createDrivenClock(start, activity),
  tick: () => undefined,
  close: () => undefined,
});

const realClocks = (start: number, whenIdle: () => Promise<void>): Clocks => {
  const clock = createRealClock(start);
  const waiting = new Set<{ done(): boolean; resolve(value: boolean): void }>();
  return {
    center: clock,
    upkeep: clock,
    driveUntil: (done) =>
      new Promise((resolve) => {
        if (done()) resolve(true);
        else waiting.add({ done, resolve });
      }),
    settle: whenIdle,
    tick: () => {
      for (const one of waiting) {
        if (!one.done()) continue;
        waiting.delete(one);
        one.resolve(true);
      }
    },
    close: () => {
      clock.close();
      for (const one of waiting) one.resolve(false);
      waiting.clear();
    },
  };
};

export const createClocks = (kind: 'real' | 'virtual', start: number, activity: Activity, whenIdle: () => Promise<void>): Clocks =>
  kind === 'virtual' ? virtualClocks(start, activity) : realClocks(start, whenIdle);
