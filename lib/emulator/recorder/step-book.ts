import type { TraceEvent } from '../trace.ts';
import type { RecordedRun } from './recorded-run.ts';

type Action = Extract<TraceEvent, { type: 'action' }>;

/** What a recording knows of one time that a block ran. */
export interface RecordedStep {
  action: Action;
  /** Milliseconds that it took. */
  durationMs: number;
  /** Keys that it heard; absent: it heard none, or did not listen. */
  input?: { keys: string; result: string; afterMs: number };
  /** When the first key was pressed, as far as it cut a prompt short. */
  firstKeyAfterMs?: number;
  lambda?: Extract<TraceEvent, { type: 'lambda' }>;
  /** How the flow ended with it; absent: it went on. */
  end?: string;
}

const keyOf = (flowId: string, block: string): string => `${flowId} ${block}`;

/** Steps of a run by flow and block, to be taken in the order in which they were recorded. */
export class StepBook {
  readonly #steps = new Map<string, RecordedStep[]>();
  readonly #lambdas: Extract<TraceEvent, { type: 'lambda' }>[] = [];

  constructor(run: RecordedRun) {
    let since = run.events[0];
    let notes: Partial<RecordedStep> = {};
    for (const event of run.events) {
      const afterMs = since ? Date.parse(event.at) - Date.parse(since.at) : 0;
      if (event.type === 'input') notes.input = { keys: event.keys, result: event.result, afterMs };
      else if (event.type === 'lambda') {
        notes.lambda = event;
        this.#lambdas.push(event);
      } else if (event.type === 'prompt-ended' && event.interrupted) notes.firstKeyAfterMs ??= afterMs;
      else if (event.type === 'action') {
        const key = keyOf(event.flow.id, event.identifier);
        this.#steps.set(key, [...(this.#steps.get(key) ?? []), { ...notes, action: event, durationMs: afterMs }]);
      } else if (event.type === 'flow-ended') this.#noteEnd(event);
      if (event.type === 'action' || event.type === 'flow-started' || event.type === 'flow-ended') {
        since = event;
        notes = {};
      }
    }
  }

  #noteEnd(event: Extract<TraceEvent, { type: 'flow-ended' }>): void {
    for (const steps of this.#steps.values()) {
      const last = steps.at(-1);
      if (last && last.action.flow.id === event.flow.id && last.action.next === null) last.end ??= event.end;
    }
  }

  /** The next recorded time that this block ran; undefined: it did not run (again). */
  take(flowId: string, block: string): RecordedStep | undefined {
    const step = this.#steps.get(keyOf(flowId, block))?.shift();
    if (step?.lambda) this.#lambdas.splice(this.#lambdas.indexOf(step.lambda), 1);
    return step;
  }

  /** An answer of this function that no step has taken: for blocks that the recorded flow did not have. */
  spareAnswer(functionArn: string): RecordedStep['lambda'] {
    const at = this.#lambdas.findIndex((event) => event.functionArn === functionArn);
    return at < 0 ? undefined : this.#lambdas.splice(at, 1)[0];
  }
}
