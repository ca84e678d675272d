import type * as v from 'valibot';
import type { ContactState } from './contact-state.ts';
import type { Channel, FlowAction, FlowType } from './document.ts';
import type { Outcome, Pending } from './outcome.ts';
import type { FlowPorts, PortName } from './ports.ts';

/** How a parameter value may be written (`flow-language.md` §3.3). */
export type ValueClass = 'static' | 'static-or-path' | 'dynamic' | 'path-only' | 'nested';

/** Confidence mark of the reference: probed, exported, documented, SDK model, palette, third party, inferred. */
export type Mark = 'L' | 'E' | 'D' | 'S' | 'P' | 'T' | 'I';

export interface ConditionRule {
  /** Operators allowed; empty list with `operands: []` means that Conditions must be absent or `[]`. */
  operators: readonly string[];
  /** Closed set of operands, or `free`. */
  operands: readonly string[] | 'free';
  /** Every operand of the closed set must be there exactly once. */
  exact?: boolean;
  minimum?: number;
}

export interface ErrorRule {
  required: readonly string[];
  optional?: readonly string[];
}

/** Rules that depend on the mode of an action (GetParticipantInput has three) are given as a function of the action. */
export type PerAction<T> = T | ((action: FlowAction, flowType: FlowType) => T);

export interface ActionContext<P extends PortName> {
  action: Pick<FlowAction, 'Identifier' | 'Type'>;
  flowType: FlowType;
  /** Read only here; change it through the contact port. */
  contact: Readonly<ContactState>;
  /** Writes a result slot (`$.External` …) of this run. */
  setSlot(root: string, value: unknown): void;
  ports: Pick<FlowPorts, P>;
}

/**
 * All that Trunkline knows of one action type. Validator, engine, JSON Schema for editors and the support table read
 * this one definition; nothing else may know an action type by name.
 */
export interface ActionDefinition<P extends PortName = PortName, S extends v.GenericSchema = v.GenericSchema> {
  type: string;
  /** Name of the block in Connect's designer. */
  block: string;
  /** Name of the block in flow logs (`ContactFlowModuleType`). */
  logName: string;
  summary: string;
  /** Strict object schema of `Parameters` as they stand in the document (strings, references unresolved). */
  parameters: S;
  /** Class of each parameter by dotted path; a path not listed is `static`. `*` stands for any key or index. */
  classes: Readonly<Record<string, ValueClass>>;
  terminal?: boolean;
  /** NextAction may be absent although the action is not terminal. */
  nextOptional?: boolean;
  errors: PerAction<ErrorRule>;
  conditions: PerAction<ConditionRule>;
  flowTypes: readonly FlowType[];
  /** Flow types where only one source offers it: accepted with a warning. */
  doubtfulFlowTypes?: readonly FlowType[];
  /** Other channels take the error branch unless `offChannel` says otherwise. */
  channels: readonly Channel[];
  offChannel?: 'error' | 'success';
  needsParticipant?: boolean;
  ports: readonly P[];
  /** Support on the laptop: `part` names what is missing, and that part fails loudly. */
  support: 'whole' | { part: string };
  /** Parameters arrive resolved: references replaced, classes respected. */
  run(parameters: v.InferOutput<S>, context: ActionContext<P>): Outcome | Pending;
}

export const defineAction = <P extends PortName, S extends v.GenericSchema>(definition: ActionDefinition<P, S>): ActionDefinition<P, S> =>
  definition;
