/**
 * What is under way: requests to the AWS endpoint, function invocations, stream deliveries. One instance is shared by all
 * of them, so that a virtual clock jumps only when nothing that could still set an earlier timer is running.
 */
export interface Activity {
  /** Something has begun; call the answer once when it is over (more calls change nothing). */
  begin(): () => void;
  idle(): boolean;
  /** Resolves when nothing is under way, at once when idle. */
  whenIdle(): Promise<void>;
}

export function createActivity(): Activity {
  let running = 0;
  let waiting: (() => void)[] = [];
  return {
    begin() {
      running += 1;
      let over = false;
      return () => {
        if (over) return;
        over = true;
        running -= 1;
        if (running > 0) return;
        const released = waiting;
        waiting = [];
        for (const release of released) release();
      };
    },
    idle: () => running === 0,
    whenIdle: () => (running === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
}
