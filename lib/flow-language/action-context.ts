import type { ContactState, EngineMemory } from './contact-state.ts';
import type { FlowAction, FlowType } from './document.ts';
import type { Cancel, Outcome } from './outcome.ts';
import type { FlowPorts, PortName } from './ports.ts';

/** Keys for input actions: what the touch-tone buffer holds comes first, then what the participant presses. */
export interface KeySource {
  /** Keys that were pressed before and wait in the buffer. */
  readonly waiting: number;
  /** Waiting keys arrive before `listen` returns. */
  listen(listener: (key: string) => void): Cancel;
}

/** What an action's `run` gets besides its parameters. */
export interface ActionContext<P extends PortName> {
  action: Pick<FlowAction, 'Identifier' | 'Type'>;
  flowType: FlowType;
  /** Read only here; change it through the contact port. */
  contact: Readonly<ContactState>;
  /** What the engine remembers of the contact across its flow runs. */
  memory: EngineMemory;
  /** A result slot (`$.Customer` …) of this run; undefined when no action has written it. */
  slot(root: string): unknown;
  /** Writes a result slot (`$.External` …) of this run. */
  setSlot(root: string, value: unknown): void;
  /** False, and nothing written, when the run's flow attributes would exceed 32 KB. */
  setFlowAttributes(values: Readonly<Record<string, string>>): boolean;
  keys: KeySource;
  /** Switches the touch-tone buffer; off empties it. */
  setBuffer(on: boolean): void;
  /** Whether the action has a condition that is true for this result: for reports only, the engine follows it. */
  wouldMatch(result: string): boolean;
  /** Runs a module in this contact; `done` gets the outcome for the calling action. */
  invokeModule(moduleId: string, input: Readonly<Record<string, unknown>> | undefined, done: (outcome: Outcome) => void): Cancel;
  /** While the flow goes on, interrupts it after this time and follows the action's branch for `result`. */
  interruptAfter(milliseconds: number, result: string): void;
  ports: Pick<FlowPorts, P>;
}
