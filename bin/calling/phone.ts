import type { TraceEvent } from '../../lib/emulator/trace.ts';

/** A phone of the command line, on a centre in this process or on one behind a port. */
export interface Phone {
  press(key: string): void;
  /** At most 1,024 characters; bots hear it. */
  say?(text: string): void;
  played(playId: string): void;
  hangUp(): void;
}

/** What comes back on the line. `refused`: the call never came about. */
export interface PhoneEar {
  onTrace(event: TraceEvent): void;
  onRefused(message: string): void;
  /** The connection to the centre is over: nothing more will come. */
  onClosed(reason: string): void;
}

/** Milliseconds on the clock the call lives in: virtual for a centre of our own, real otherwise. */
export type After = (milliseconds: number, callback: () => void) => () => void;
