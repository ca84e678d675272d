import type { FlowDocument } from '../../flow-language/document.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { TraceEvent } from '../trace.ts';
import { differenceOf, type Happening, happeningOf } from './happening.ts';
import { type RecordedRun, recordedRuns } from './recorded-run.ts';
import { ReplayWorld } from './replay-world.ts';
import { RunReplay } from './run-replay.ts';

/** A flow that runs this much longer than it did (virtual time) goes on without end. */
const MOST_OVERTIME_MS = 30 * 60_000;
const MOST_TIMERS = 200_000;

export interface ReplayedRun {
  contactId: string;
  flow: RecordedRun['flow'];
  /** Blocks, prompts, inputs and function calls, in order. */
  recorded: Happening[];
  replayed: Happening[];
}

/** Where recording and replay part. `recorded` or `replayed` is null where that side had ended. */
export interface ReplayDifference {
  contactId: string;
  flow: string;
  /** Index in both lists of the run. */
  place: number;
  recorded: Happening | null;
  replayed: Happening | null;
  /** In which fields they differ. */
  what: string;
}

export interface Replay {
  /** Flows in the order in which they began; after a difference no more are run. */
  runs: ReplayedRun[];
  difference: ReplayDifference | null;
  /** What the flows asked for that a recording does not hold, each once: a difference may come from there. */
  unrecorded: string[];
}

export interface ReplayOptions {
  /** The instance as it was: flows, queues, users. */
  inventory: Inventory;
  /** Documents to run instead, by the name of the flow or module. */
  patches?: ReadonlyMap<string, FlowDocument>;
}

/**
 * Runs the flows of a recorded contact (or chain of contacts) again in virtual time, with the keys, function answers and outcomes
 * of the outside world that were recorded, and compares block by block. Never throws, whatever the recording is.
 */
export const replay = (events: readonly TraceEvent[], { inventory, patches = new Map() }: ReplayOptions): Replay =>
  new Replayer(events, inventory, patches).run();

class Replayer {
  readonly #events: readonly TraceEvent[];
  readonly #world: ReplayWorld;
  readonly #recorded: readonly RecordedRun[];
  readonly #live = new Map<RecordedRun, RunReplay>();
  readonly #unrecorded = new Set<string>();
  readonly #runs: ReplayedRun[] = [];
  #difference: ReplayDifference | null = null;
  #timers = 0;

  constructor(events: readonly TraceEvent[], inventory: Inventory, patches: ReadonlyMap<string, FlowDocument>) {
    this.#events = events;
    this.#world = new ReplayWorld(inventory, patches, timeOf(events[0]));
    this.#recorded = recordedRuns(events);
  }

  run(): Replay {
    for (let place = 0; place <= this.#events.length && !this.#difference; place += 1) {
      for (const run of this.#recorded) if (run.ends === place && this.#live.has(run)) this.#finish(run);
      const event = this.#events[place];
      if (event && !this.#difference) this.#follow(event, place);
    }
    return { runs: this.#runs, difference: this.#difference, unrecorded: [...this.#unrecorded] };
  }

  #follow(event: TraceEvent, place: number): void {
    this.#advanceTo(timeOf(event));
    this.#world.follow(event);
    if (event.type === 'attributes' && this.#live.size === 0) this.#world.setAttributes(event.contactId, event.values);
    const run = this.#recorded.find(({ begins }) => begins === place);
    if (run) this.#start(run);
  }

  #start(run: RecordedRun): void {
    const live = new RunReplay(this.#world, run, (what) => this.#unrecorded.add(what));
    this.#live.set(run, live);
    const flow = this.#world.recordedFlow(run.flow);
    if (flow) live.start(flow);
    else this.#unrecorded.add(`the flow ${run.flow.name}`);
  }

  /** Lets the run come as far as the recorded one came, then compares. */
  #finish(run: RecordedRun): void {
    const live = this.#live.get(run);
    if (!live) return;
    const recorded = run.events.flatMap((event) => happeningOf(event) ?? []);
    const limit = this.#world.clock.now() + MOST_OVERTIME_MS;
    const isAhead = (): boolean => live.isOver || (!run.isWhole && live.happenings.length >= recorded.length);
    while (!isAhead() && this.#timers < MOST_TIMERS) {
      const next = this.#world.clock.nextAt();
      if (next === undefined || next > limit) break;
      this.#advanceTo(next);
    }
    live.cancel();
    this.#live.delete(run);
    const replayed = live.happenings;
    this.#runs.push({ contactId: run.contactId, flow: run.flow, recorded, replayed });
    this.#compare(run, recorded, replayed);
  }

  #compare(run: RecordedRun, recorded: Happening[], replayed: Happening[]): void {
    const place = firstDifference(recorded, replayed);
    const before = recorded[place];
    const now = replayed[place];
    // A run that was cut may have come further by now than the recorded one.
    if (!before && (!now || !run.isWhole)) return;
    const what = before && now ? (differenceOf(before, now) ?? '') : before ? 'the replay has ended here' : 'the recording has ended here';
    this.#difference = { contactId: run.contactId, flow: run.flow.name, place, recorded: before ?? null, replayed: now ?? null, what };
  }

  #advanceTo(milliseconds: number): void {
    for (let next = this.#world.clock.nextAt(); next !== undefined && next <= milliseconds; next = this.#world.clock.nextAt()) {
      if (this.#timers >= MOST_TIMERS) return;
      this.#timers += 1;
      this.#world.clock.advanceTo(next);
    }
    this.#world.clock.advanceTo(milliseconds);
  }
}

const timeOf = (event: TraceEvent | undefined): number => {
  const time = Date.parse(event?.at ?? '');
  return Number.isNaN(time) ? 0 : time;
};

/** Index of the first place where the lists differ: the length of the shorter one when neither does. */
const firstDifference = (recorded: readonly Happening[], replayed: readonly Happening[]): number => {
  for (const [index, happening] of recorded.entries()) {
    const other = replayed[index];
    if (!other || differenceOf(happening, other) !== undefined) return index;
  }
  return recorded.length;
};
