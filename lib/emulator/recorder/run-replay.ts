import { startFlow } from '../../flow-language/engine/start-flow.ts';
import type { FlowPorts, FlowRecord, RehearsalPort } from '../../flow-language/ports.ts';
import { soundFinder } from '../media/find-sound.ts';
import { Line, type LineEvent } from '../media/line.ts';
import type { TraceEvent } from '../trace.ts';
import { type Happening, happeningOf } from './happening.ts';
import { pressAgain } from './press-again.ts';
import { recordedSounds } from './prompt-times.ts';
import type { RecordedRun } from './recorded-run.ts';
import { worldPorts } from './replay-ports.ts';
import type { ReplayWorld } from './replay-world.ts';
import { readsUnrecordedValues, standIn } from './stand-in.ts';
import { type RecordedStep, StepBook } from './step-book.ts';

/** More than this a recorded flow never did; a patched one may loop. */
const MOST_HAPPENINGS = 20_000;

/** One recorded flow, run again. */
export class RunReplay {
  readonly happenings: Happening[] = [];
  readonly #world: ReplayWorld;
  readonly #recorded: RecordedRun;
  readonly #book: StepBook;
  readonly #line: Line;
  readonly #unrecorded: (what: string) => void;
  #step: RecordedStep | undefined;
  #turn = 0;
  #over = false;
  #cancel: () => void = () => undefined;

  constructor(world: ReplayWorld, recorded: RecordedRun, unrecorded: (what: string) => void) {
    this.#world = world;
    this.#recorded = recorded;
    this.#unrecorded = unrecorded;
    this.#book = new StepBook(recorded);
    let plays = 0;
    this.#line = new Line({
      clock: world.clock,
      findSound: recordedSounds(recorded, soundFinder(world.inventory)),
      newPlayId: () => {
        plays += 1;
        return `play-${plays}`;
      },
      present: true,
    });
  }

  get isOver(): boolean {
    return this.#over;
  }

  start(flow: FlowRecord): void {
    const run = startFlow({
      flow,
      ports: this.#ports(),
      onEnd: () => {
        this.#over = true;
      },
    });
    this.#cancel = () => run.cancel();
  }

  cancel(): void {
    this.#over = true;
    this.#cancel();
  }

  #ports(): FlowPorts {
    const world = worldPorts({
      world: this.#world,
      contactId: this.#recorded.contactId,
      book: this.#book,
      step: () => this.#step,
      unrecorded: this.#unrecorded,
    });
    return {
      ...world,
      media: this.#line.port((event) => this.#hear(event)),
      trace: { record: (event) => this.#note({ at: '', contactId: '', ...event }) },
      rehearsal: { before: (step) => this.#before(step) },
    };
  }

  /** Finds what the recording knows of the block that comes now: its outcome, or the keys that it heard. */
  #before({ flow, action }: Parameters<RehearsalPort['before']>[0]): ReturnType<RehearsalPort['before']> {
    this.#turn += 1;
    this.#step = this.#book.take(flow.id, action.Identifier);
    const step = this.#step;
    if (!step || step.action.actionType !== action.Type) return undefined;
    if (readsUnrecordedValues(step)) this.#unrecorded(`what ${action.Identifier} (${action.Type}) read`);
    const outcome = standIn(step, this.#world.clock);
    if (outcome) return outcome;
    const turn = this.#turn;
    const isHere = (): boolean => this.#turn === turn && !this.#over;
    pressAgain(step, this.#world.clock, (key) => this.#line.press(key), isHere);
    return undefined;
  }

  #hear(event: LineEvent): void {
    if (event.type === 'prompt') this.#note({ at: '', contactId: '', ...event, to: this.#recorded.hearer, language: '' });
    // What an agent's keypad does is the agent's and is not recorded.
    else if (event.type === 'input' && this.#recorded.hearer === 'customer') this.#note({ at: '', contactId: '', ...event });
  }

  #note(event: TraceEvent): void {
    const happening = happeningOf(event);
    if (happening) this.happenings.push(happening);
    if (this.happenings.length > MOST_HAPPENINGS) this.cancel();
  }
}
