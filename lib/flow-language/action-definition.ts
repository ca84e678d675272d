import type * as v from 'valibot';
import type { ActionContext } from './action-context.ts';
import type { Channel, FlowAction, FlowType } from './document.ts';
import type { Outcome, Pending } from './outcome.ts';
import type { PortName } from './ports.ts';

export interface ConditionRule {
  /** Operators allowed; an empty list means that Conditions must be absent or `[]`. */
  operators: readonly string[];
  /** Closed set of operands, or `free`. */
  operands: readonly string[] | 'free';
  /** Every operand of the closed set must be there exactly once. */
  exact?: boolean;
  minimum?: number;
}

export const NO_CONDITIONS: ConditionRule = { operators: [], operands: [] };

/** Error branches: any other ErrorType is refused. */
export interface ErrorRule {
  required: readonly string[];
  optional?: readonly string[];
}

/** The catch-all branch has to be there. */
export const ERROR_REQUIRED: ErrorRule = { required: ['NoMatchingError'] };
export const ERROR_OPTIONAL: ErrorRule = { required: [], optional: ['NoMatchingError'] };
export const NO_ERRORS: ErrorRule = { required: [] };

/** Rules that depend on the mode of an action (GetParticipantInput has three) are given as a function of its parameters. */
export type PerAction<T> = T | ((parameters: Readonly<Record<string, unknown>>, flowType: FlowType) => T);

/** Of these parameters at most one may stand; `required`: exactly one. */
export interface ParameterGroup {
  oneOf: readonly string[];
  required: boolean;
}

/** A fault that a schema cannot express. `parameter` is a dotted path below Parameters, empty for the whole. */
export interface ParameterFault {
  kind: 'missing' | 'value' | 'name' | 'empty' | 'message';
  parameter: string;
  /** Wording of the service where it is not the general one. */
  message?: string;
  cure?: string;
  severity?: 'warning';
}

/**
 * All that Trunkline knows of one action type. Validator, engine, JSON Schema for editors and the support table read
 * this one definition; nothing else may know an action type by name.
 */
export interface ActionDefinition<P extends PortName = PortName, S extends v.GenericSchema = v.GenericSchema> {
  type: string;
  /** Name of the block in Connect's designer. */
  block: string;
  /** Name of the block in flow logs (`ContactFlowModuleType`); some types stand for several blocks. */
  logName: string | ((parameters: Readonly<Record<string, unknown>>) => string);
  summary: string;
  /** Strict object schema of `Parameters` as they stand in the document; the helpers of `parameters/` mark the class of each value. */
  parameters: S;
  groups?: PerAction<readonly ParameterGroup[]>;
  check?(parameters: Readonly<Record<string, unknown>>, flowType: FlowType): ParameterFault[];
  terminal?: boolean;
  /** NextAction may be absent although the action is not terminal. */
  nextOptional?: boolean;
  errors: PerAction<ErrorRule>;
  conditions: PerAction<ConditionRule>;
  /** Where a result that no condition names goes; default: the branch NoMatchingCondition, then NoMatchingError. */
  unmatched?: 'next';
  flowTypes: readonly FlowType[];
  /** Flow types where only one source offers it: accepted with a warning. */
  doubtfulFlowTypes?: readonly FlowType[];
  /** Other channels take the error branch unless `offChannel` says otherwise. */
  channels: readonly Channel[];
  offChannel?: 'error' | 'success' | { error: string };
  needsParticipant?: boolean;
  ports: readonly P[];
  /** `part` names what is missing, and that part fails loudly; `refused`: the service itself refuses the type, for this reason. */
  support: 'whole' | { part: string } | { refused: string };
  /** Parameters arrive resolved: references replaced, classes respected. Absent for types that the service refuses. */
  run?(parameters: v.InferOutput<S>, context: ActionContext<P>): Outcome | Pending;
  /** `Parameters` of the flow log, one object an entry; default: the resolved parameters. */
  log?(parameters: Readonly<Record<string, unknown>>, action: Pick<FlowAction, 'Identifier' | 'Type'>): Record<string, unknown>[];
}

export const defineAction = <P extends PortName, S extends v.GenericSchema>(definition: ActionDefinition<P, S>): ActionDefinition<P, S> =>
  definition;
