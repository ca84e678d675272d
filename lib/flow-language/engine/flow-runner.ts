import type { EngineMemory } from '../contact-state.ts';
import { type FlowEnd, failure, type Outcome, type Pending } from '../outcome.ts';
import type { FlowPorts, FlowRecord, RehearsalPort } from '../ports.ts';
import type { ReferenceScope } from '../references/reference-scope.ts';
import { chooseBranch } from './choose-branch.ts';
import type { CompiledAction, CompiledFlow } from './compile-flow.ts';
import { compileFlow } from './compile-flow.ts';
import type { MissingNote } from './compile-parameters.ts';
import { noteTime } from './engine-memory.ts';
import type { KeyFeed } from './key-feed.ts';
import { precondition } from './precondition.ts';
import { RunContext } from './run-context.ts';

/** What the flow of a contact and the modules it runs have in common. */
export interface RunFrame {
  ports: FlowPorts;
  memory: EngineMemory;
  keys: KeyFeed;
  stepLimit: number;
}

/** Runs one flow or module, action by action: flow-language's interpreter. Actions run; only this class reads Transitions. */
export class FlowRunner {
  readonly frame: RunFrame;
  readonly flow: FlowRecord;
  readonly scope: ReferenceScope;
  /** Modules around this run: 0 for a flow. */
  readonly depth: number;
  readonly #onEnd: (end: FlowEnd) => void;
  readonly #compiled: CompiledFlow;
  readonly #context: RunContext;
  readonly #summary: { id: string; name: string; type: FlowRecord['type'] };
  #action: CompiledAction | undefined;
  #parameters: Readonly<Record<string, unknown>> = {};
  #next: string | undefined;
  #driving = false;
  #over = false;
  #stopAction: (() => void) | undefined;
  #stopInterrupt: (() => void) | undefined;

  constructor(frame: RunFrame, flow: FlowRecord, slots: Record<string, unknown>, depth: number, onEnd: (end: FlowEnd) => void) {
    this.frame = frame;
    this.flow = flow;
    this.depth = depth;
    this.scope = { contact: frame.ports.contact.state, slots, flowAttributes: {} };
    this.#onEnd = onEnd;
    this.#compiled = compileFlow(flow);
    this.#summary = { id: flow.id, name: flow.name, type: flow.type };
    this.#context = new RunContext(this);
  }

  get action(): CompiledAction | undefined {
    return this.#action;
  }

  start(): void {
    this.frame.ports.trace.record({ type: 'flow-started', flow: this.#summary });
    this.#next = this.#compiled.start;
    this.#drive();
  }

  cancel(): void {
    if (this.#over) return;
    this.#over = true;
    this.#stopEverything();
  }

  /** The flow goes on meanwhile; when the time is up, whatever runs is cut and the action's branch for `result` follows. */
  interruptAfter(milliseconds: number, result: string): void {
    const action = this.#action;
    this.#stopInterrupt?.();
    this.#stopInterrupt = this.frame.ports.clock.after(milliseconds, () => {
      this.#stopInterrupt = undefined;
      if (this.#over || action === undefined) return;
      this.#stopAction?.();
      this.#stopAction = undefined;
      this.#action = action;
      this.#parameters = action.parameters;
      this.#settleLater({ kind: 'success', result });
    });
  }

  #stopEverything(): void {
    this.#stopInterrupt?.();
    this.#stopInterrupt = undefined;
    const stop = this.#stopAction;
    this.#stopAction = undefined;
    stop?.();
    this.#action = undefined;
  }

  /** The loop: actions that need no time follow each other here, so that no flow can grow the stack. */
  #drive(): void {
    this.#driving = true;
    while (!this.#over && this.#next !== undefined) {
      const outcome = this.#step(this.#next);
      if (outcome !== undefined) this.#follow(outcome);
    }
    this.#driving = false;
  }

  /** Starts an action; undefined while it is under way. */
  #step(identifier: string): Outcome | undefined {
    this.#next = undefined;
    const { memory, stepLimit } = this.frame;
    memory.steps += 1;
    if (memory.steps > stepLimit) return this.#endUnhandled(`run away: more than ${stepLimit} actions within a second`);
    const action = this.#compiled.actions.get(identifier);
    if (action === undefined) return this.#endUnhandled(`no action "${identifier}"`);
    this.#action = action;
    this.#parameters = action.parameters;
    this.scope.contact = this.frame.ports.contact.state;
    const { rehearsal } = this.frame.ports;
    const standIn = rehearsal === undefined ? undefined : this.#rehearse(action, rehearsal);
    if (standIn !== undefined && !('parameters' in standIn)) return typeof standIn === 'function' ? this.#begin(standIn) : standIn;
    const given = standIn?.parameters;
    if (action.definition.needsParticipant === true && !this.frame.ports.media.present && this.#dialFirst(action, given)) return undefined;
    return this.#perform(action, given);
  }

  #perform(action: CompiledAction, given: Readonly<Record<string, unknown>> | undefined): Outcome | undefined {
    return precondition(action, this.frame.ports, this.scope.contact.channel) ?? this.#execute(action, given);
  }

  /** Outbound whisper: the first action that needs the customer has them called (documented). False: nobody is to be called. */
  #dialFirst(action: CompiledAction, given: Readonly<Record<string, unknown>> | undefined): boolean {
    const { telephony } = this.frame.ports;
    const stop = telephony.dialCustomer?.({}, () => {
      if (this.#over) return;
      this.#stopAction = undefined;
      noteTime(this.frame.memory, this.frame.ports.clock);
      const outcome = this.#perform(action, given);
      if (outcome !== undefined) this.#follow(outcome);
      if (!this.#driving) this.#drive();
    });
    if (stop !== undefined && this.#stopAction === undefined && !this.frame.ports.media.present) this.#stopAction = stop;
    return stop !== undefined;
  }

  #rehearse(action: CompiledAction, rehearsal: RehearsalPort): ReturnType<RehearsalPort['before']> {
    const parameters = action.resolve === undefined ? action.parameters : Object(action.resolve(this.scope, {}));
    this.#parameters = parameters;
    const { ports } = this.frame;
    const emulated = action.definition.run !== undefined;
    return rehearsal.before({ flow: this.#summary, action: action.action, parameters, scope: this.scope, ports, emulated });
  }

  #execute(action: CompiledAction, given: Readonly<Record<string, unknown>> | undefined): Outcome | undefined {
    try {
      if (given !== undefined) this.#parameters = given;
      else if (action.resolve !== undefined) {
        const note: MissingNote = {};
        this.#parameters = Object(action.resolve(this.scope, note));
        if (note.missing !== undefined) return failure('NoMatchingError', note.missing);
      }
      const result = action.definition.run?.(this.#parameters, this.#context);
      if (typeof result === 'function') return this.#begin(result);
      return result ?? failure('NoMatchingError', 'not emulated');
    } catch (error) {
      // A fault of ours: it ends the flow, never the center.
      return this.#endUnhandled(`${action.definition.type} failed: ${error instanceof Error ? error.message : 'unknown fault'}`);
    }
  }

  #begin(pending: Pending): Outcome | undefined {
    let settled = false;
    let early: Outcome | undefined;
    let starting = true;
    const stop = pending((outcome) => {
      if (settled) return;
      settled = true;
      if (starting) early = outcome;
      else if (!this.#over) {
        this.#stopAction = undefined;
        this.#settleLater(outcome);
      }
    });
    starting = false;
    if (settled) return early;
    const cancel = (): void => {
      settled = true;
      stop();
    };
    if (this.#over) cancel();
    else this.#stopAction = cancel;
    return undefined;
  }

  #settleLater(outcome: Outcome): void {
    noteTime(this.frame.memory, this.frame.ports.clock);
    this.#follow(outcome);
    if (!this.#driving) this.#drive();
  }

  #follow(outcome: Outcome): void {
    const action = this.#action;
    if (this.#over || action === undefined) return;
    const branch = chooseBranch(action, outcome, this.scope);
    const next = 'end' in branch ? null : branch.next;
    const { contact } = this.frame.ports;
    this.frame.ports.trace.record({
      type: 'action',
      flow: this.#summary,
      identifier: action.action.Identifier,
      actionType: action.action.Type,
      parameters: this.#parameters,
      outcome: {
        kind: outcome.kind,
        ...(outcome.kind === 'success' && outcome.result !== undefined ? { result: outcome.result } : undefined),
        ...(outcome.kind === 'error' ? { error: outcome.error, cause: outcome.cause } : undefined),
      },
      next,
      logged: contact.state.loggingEnabled,
    });
    // Whoever reads the trace may have cancelled the run.
    if (this.#over) return;
    if ('end' in branch) this.#finish(branch.end);
    else this.#next = branch.next;
  }

  #endUnhandled(cause: string): undefined {
    this.#finish({ type: 'unhandled', cause });
    return undefined;
  }

  #finish(end: FlowEnd): void {
    if (this.#over) return;
    this.#over = true;
    this.#stopEverything();
    this.frame.ports.trace.record({ type: 'flow-ended', flow: this.#summary, end: end.type });
    this.#onEnd(end);
  }
}
