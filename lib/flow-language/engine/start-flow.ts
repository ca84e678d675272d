import type { FlowEnd } from '../outcome.ts';
import type { FlowPorts, FlowRecord } from '../ports.ts';
import { memoryOf, noteStart } from './engine-memory.ts';
import { FlowRunner } from './flow-runner.ts';
import { KeyFeed } from './key-feed.ts';

export interface FlowRunOptions {
  flow: FlowRecord;
  ports: FlowPorts;
  /**
   * Called exactly once, unless the run is cancelled first. A flow that needs no time ends before `startFlow` returns, so
   * it may be called synchronously. `transfer-to-flow` names a flow that was found: start it with a run of its own.
   */
  onEnd(end: FlowEnd): void;
  /** Actions that one contact may run within one second of the clock before it counts as run away: ends `unhandled`. Default 1,000. */
  stepLimit?: number;
}

export interface FlowRun {
  /** Stops everything at once: prompts, keys, functions, timers. Nothing is reported any more. Harmless after the end. */
  cancel(): void;
  /** Identifier of the action under way (of the calling flow while a module runs); null when the run is over. */
  readonly current: string | null;
}

/** The run as its starter sees it. */
class StartedRun implements FlowRun {
  readonly #runner: FlowRunner;
  readonly #keys: KeyFeed;

  constructor(runner: FlowRunner, keys: KeyFeed) {
    this.#runner = runner;
    this.#keys = keys;
  }

  get current(): string | null {
    return this.#runner.action?.action.Identifier ?? null;
  }

  cancel(): void {
    this.#runner.cancel();
    this.#keys.close();
  }
}

export type StartFlow = (options: FlowRunOptions) => FlowRun;

const STEP_LIMIT = 1000;

/** Runs a flow for the contact behind the ports, from its StartAction to its end. Never throws. */
export const startFlow = ({ flow, ports, onEnd, stepLimit = STEP_LIMIT }: FlowRunOptions): FlowRun => {
  const memory = memoryOf(ports.contact.state);
  noteStart(memory, ports.clock);
  const keys = new KeyFeed(ports.media, memory);
  const runner = new FlowRunner({ ports, memory, keys, stepLimit }, flow, ports.contact.state.slots, 0, (end) => {
    keys.close();
    onEnd(end);
  });
  runner.start();
  return new StartedRun(runner, keys);
};
