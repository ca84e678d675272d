import type { ActionDefinition } from '../action-definition.ts';
import { actionDefinition } from '../actions/registry.ts';
import type { FlowAction, FlowDocument, FlowType } from '../document.ts';
import { parameterFaults } from '../validation/parameter-faults.ts';
import { type CompiledConditions, compileConditions } from './compile-conditions.ts';
import { type CompiledParameter, compileParameters } from './compile-parameters.ts';
import { textParameters } from './text-parameters.ts';

/** One action, made ready to run: nothing of the document is walked again. */
export interface CompiledAction {
  action: FlowAction;
  definition: ActionDefinition;
  /** Parameters as they stand; shared by all runs. */
  parameters: Readonly<Record<string, unknown>>;
  resolve: CompiledParameter;
  conditions: CompiledConditions;
  /** ErrorType → identifier. */
  errors: ReadonlyMap<string, string>;
  next: string | undefined;
  /** Without a branch for the error the flow goes on with NextAction: the block has a single way out (inferred). */
  goesOnUnhandled: boolean;
  /** Why the action cannot run at all: it takes the error branch. */
  fault?: string;
}

export interface CompiledFlow {
  start: string;
  actions: ReadonlyMap<string, CompiledAction>;
}

const rulesOf = (definition: ActionDefinition, parameters: Readonly<Record<string, unknown>>, flowType: FlowType) =>
  typeof definition.errors === 'function' ? definition.errors(parameters, flowType) : definition.errors;

const faultOf = (definition: ActionDefinition, parameters: Readonly<Record<string, unknown>>, flowType: FlowType): string | undefined => {
  if (definition.run === undefined) return `${definition.type} is refused by the service`;
  const fault = parameterFaults(definition, parameters, flowType).find(({ severity }) => severity !== 'warning');
  return fault && `${fault.parameter === '' ? 'Parameters' : fault.parameter}: ${fault.message ?? fault.cure ?? fault.rule}`;
};

const compileAction = (action: FlowAction, definition: ActionDefinition, flowType: FlowType): CompiledAction => {
  const fault = faultOf(definition, action.Parameters ?? {}, flowType);
  const parameters = Object(textParameters(action.Parameters ?? {}, definition.parameters));
  const { NextAction, Errors = [], Conditions = [] } = action.Transitions ?? {};
  const errors = new Map<string, string>();
  for (const branch of Errors) if (!errors.has(branch.ErrorType)) errors.set(branch.ErrorType, branch.NextAction);
  return {
    action,
    definition,
    parameters,
    resolve: compileParameters(parameters, definition.parameters),
    conditions: compileConditions(Conditions),
    errors,
    next: NextAction,
    goesOnUnhandled: definition.nextOptional !== true && rulesOf(definition, parameters, flowType).required.length === 0,
    fault,
  };
};

const cache = new WeakMap<FlowDocument, Map<FlowType, CompiledFlow>>();

const compile = (document: FlowDocument, flowType: FlowType): CompiledFlow => {
  const actions = new Map<string, CompiledAction>();
  for (const action of document.Actions) {
    const definition = actionDefinition(action.Type);
    if (definition !== undefined && !actions.has(action.Identifier))
      actions.set(action.Identifier, compileAction(action, definition, flowType));
  }
  return { start: document.StartAction, actions };
};

/** Makes a flow ready to run; done once for each document, which must not be changed afterwards. */
export const compileFlow = ({ document, type }: { document: FlowDocument; type: FlowType }): CompiledFlow => {
  const known = cache.get(document) ?? new Map<FlowType, CompiledFlow>();
  const ready = known.get(type);
  if (ready !== undefined) return ready;
  const compiled = compile(document, type);
  cache.set(document, known.set(type, compiled));
  return compiled;
};
