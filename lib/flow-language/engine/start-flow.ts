import type { FlowEnd } from '../outcome.ts';
import type { FlowPorts, FlowRecord } from '../ports.ts';

export interface FlowRunOptions {
  flow: FlowRecord;
  ports: FlowPorts;
  /**
   * Called exactly once, unless the run is cancelled first. A flow that needs no time ends before `startFlow` returns, so
   * it may be called synchronously. `transfer-to-flow` names a flow that was found: start it with a run of its own.
   */
  onEnd(end: FlowEnd): void;
  /** Actions that may run at one instant of the clock before the run counts as run away: ends `unhandled`. Default 1,000. */
  stepLimit?: number;
}

export interface FlowRun {
  /** Stops everything at once: prompts, keys, functions, timers. Nothing is reported any more. Harmless after the end. */
  cancel(): void;
  /** Identifier of the action under way (of the calling flow while a module runs); null when the run is over. */
  readonly current: string | null;
}

/** Runs a flow for the contact behind the ports, from its StartAction to its end. Never throws. */
export type StartFlow = (options: FlowRunOptions) => FlowRun;
