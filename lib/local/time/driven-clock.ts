import { VirtualClock } from '../../emulator/clock/virtual-clock.ts';
import type { ClockPort } from '../../flow-language/ports.ts';
import type { Activity } from '../aws/activity.ts';

/** Virtual time that upkeep gets after the calls are over. */
const UPKEEP_MS = 60_000;
/** More timers than any call sets: something goes round in a circle. */
const MOST_STEPS = 1_000_000;

/** Lets promises, worker messages and sockets that are ready come through. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export interface DrivenClock {
  /** Calls and agents live on this one: time runs forward for their timers. */
  center: ClockPort;
  /** Upkeep (expiry, retries): fires as time passes, but nobody waits for it. */
  upkeep: ClockPort;
  /** Runs time forward until `done`; false when no timer of a call is left and all is idle. Throws past a million steps. */
  driveUntil(done: () => boolean): Promise<boolean>;
  /** Runs time forward until no call needs it, and a little further for upkeep: a delivery that failed is tried again meanwhile. */
  settle(): Promise<void>;
}

/** A virtual clock that jumps to its next timer whenever no function, delivery or request is under way. */
export const createDrivenClock = (start: number, activity: Activity): DrivenClock => {
  const clock = new VirtualClock(start);
  let waiting = 0;
  const center: ClockPort = {
    now: () => clock.now(),
    after: (milliseconds, callback) => {
      let open = true;
      waiting += 1;
      const settle = (): void => {
        if (open) waiting -= 1;
        open = false;
      };
      const cancel = clock.after(milliseconds, () => {
        settle();
        callback();
      });
      return () => {
        settle();
        cancel();
      };
    },
  };
  const driveUntil = async (done: () => boolean): Promise<boolean> => {
    for (let step = 0; step < MOST_STEPS; step += 1) {
      await turn();
      if (!activity.idle()) {
        await activity.whenIdle();
        continue;
      }
      if (done()) return true;
      const next = clock.nextAt();
      if (waiting === 0 || next === undefined) return false;
      clock.advanceTo(next);
    }
    throw new Error(`Time was run forward ${MOST_STEPS} times without an end in sight.`);
  };
  const settle = async (): Promise<void> => {
    await driveUntil(() => false);
    const end = clock.now() + UPKEEP_MS;
    for (let next = clock.nextAt(); next !== undefined && next <= end; next = clock.nextAt()) {
      clock.advanceTo(next);
      await driveUntil(() => waiting === 0);
    }
  };
  return { center, upkeep: clock, driveUntil, settle };
};
