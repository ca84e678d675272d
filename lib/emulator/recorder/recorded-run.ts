import type { FlowType } from '../../flow-language/document.ts';
import type { TraceEvent } from '../trace.ts';

export type Hearer = 'customer' | 'agent';

/** One flow of a recorded contact, from its start to its end, with the modules it called. */
export interface RecordedRun {
  contactId: string;
  flow: { id: string; name: string; type: FlowType };
  hearer: Hearer;
  /** Places of its first event and of the event by which it was over, in the list of all events. */
  begins: number;
  ends: number;
  /** It came to an end of its own; otherwise it was cut: the caller hung up, an agent took the call. */
  isWhole: boolean;
  /** What it did, in order. */
  events: TraceEvent[];
}

/** Flows that the agent hears (`flow-runtime`: documented); all others talk to the customer. */
const AGENT_FLOWS: ReadonlySet<FlowType> = new Set(['AGENT_WHISPER', 'AGENT_HOLD', 'AGENT_TRANSFER', 'QUEUE_TRANSFER']);

interface OpenRun extends RecordedRun {
  /** Flow and modules under way, by id; the innermost last. */
  stack: string[];
}

/** Takes the events of a recording apart into the runs of its flows. */
class RunReader {
  readonly runs: OpenRun[] = [];
  #open: OpenRun[] = [];
  /** Waits for the action that it belongs to: what a function answered is told just before. */
  #lambda: TraceEvent | undefined;

  read(event: TraceEvent, place: number): void {
    if (event.type === 'flow-started') this.#start(event, place);
    else if (event.type === 'action') this.#action(event);
    else if (event.type === 'flow-ended') this.#end(event, place);
    else if (event.type === 'lambda') this.#lambda = event;
    else if (event.type === 'prompt') this.#heardBy(event.contactId, event.to)?.events.push(event);
    else if (event.type === 'prompt-ended') this.#playing(event)?.events.push(event);
    else if (event.type === 'input') this.#heardBy(event.contactId, 'customer')?.events.push(event);
    else if (event.type === 'disconnect') this.#cut(place, (run) => run.contactId === event.contactId);
    else if (event.type === 'agent') this.#agent(event, place);
  }

  finish(place: number): RecordedRun[] {
    this.#cut(place, () => true);
    return this.runs;
  }

  #start(event: Extract<TraceEvent, { type: 'flow-started' }>, place: number): void {
    const { flow, contactId } = event;
    const caller = flow.type === 'MODULE' ? this.#open.findLast((run) => run.contactId === contactId) : undefined;
    if (caller) {
      caller.stack.push(flow.id);
      caller.events.push(event);
      return;
    }
    const hearer: Hearer = AGENT_FLOWS.has(flow.type) ? 'agent' : 'customer';
    this.#cut(place, (run) => run.contactId === contactId && run.hearer === hearer);
    const run: OpenRun = { contactId, flow, hearer, begins: place, ends: place, isWhole: false, events: [event], stack: [flow.id] };
    this.runs.push(run);
    this.#open.push(run);
  }

  #action(event: Extract<TraceEvent, { type: 'action' }>): void {
    const run = this.#runOf(event.contactId, event.flow.id);
    if (this.#lambda?.contactId === event.contactId) {
      run?.events.push(this.#lambda);
      this.#lambda = undefined;
    }
    run?.events.push(event);
  }

  #end(event: Extract<TraceEvent, { type: 'flow-ended' }>, place: number): void {
    const run = this.#runOf(event.contactId, event.flow.id);
    if (!run) return;
    run.events.push(event);
    run.stack.splice(run.stack.lastIndexOf(event.flow.id));
    if (run.stack.length > 0) return;
    run.isWhole = true;
    run.ends = place;
    this.#open = this.#open.filter((other) => other !== run);
  }

  /** Taken up again or at rest: hold flows are over. An agent who is gone hears nothing more. */
  #agent(event: Extract<TraceEvent, { type: 'agent' }>, place: number): void {
    const isOwn = (run: RecordedRun): boolean => run.contactId === event.contactId;
    if (event.state === 'CONNECTED') this.#cut(place, isOwn);
    else if (event.state === 'ENDED')
      this.#cut(place, (run) => isOwn(run) && (run.hearer === 'agent' || run.flow.type === 'CUSTOMER_HOLD'));
    else if (['MISSED', 'REJECTED', 'ERROR', 'WITHDRAWN'].includes(event.state))
      this.#cut(place, (run) => isOwn(run) && run.hearer === 'agent');
  }

  #cut(place: number, which: (run: RecordedRun) => boolean): void {
    for (const run of this.#open.filter(which)) run.ends = place;
    this.#open = this.#open.filter((run) => !which(run));
  }

  #runOf(contactId: string, flowId: string): OpenRun | undefined {
    return this.#open.findLast((run) => run.contactId === contactId && run.stack.includes(flowId));
  }

  #heardBy(contactId: string, hearer: Hearer): OpenRun | undefined {
    return this.#open.findLast((run) => run.contactId === contactId && run.hearer === hearer);
  }

  #playing(event: Extract<TraceEvent, { type: 'prompt-ended' }>): OpenRun | undefined {
    return this.#open.findLast((run) => run.events.some((own) => own.type === 'prompt' && own.playId === event.playId));
  }
}

/** The runs of a recording, in the order in which they began. */
export const recordedRuns = (events: readonly TraceEvent[]): RecordedRun[] => {
  const reader = new RunReader();
  for (const [place, event] of events.entries()) reader.read(event, place);
  return reader.finish(events.length);
};
