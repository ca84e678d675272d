import type { ActionDefinition } from '../../flow-language/action-definition.ts';
import { actionDefinition } from '../../flow-language/actions/registry.ts';
import type { FlowAction, FlowDocument, FlowType, Operand } from '../../flow-language/document.ts';

/** One way out of an action that a call can take. */
export interface Branch {
  /** Identifier. */
  action: string;
  actionType: string;
  /** `NextAction`, an error type such as `NoMatchingError`, or a condition such as `Equals 1`. */
  branch: string;
  target: string;
}

export const conditionName = ({ Operator, Operands }: { Operator: string; Operands: readonly Operand[] }): string =>
  `${Operator} ${Operands.join(' ')}`;

/**
 * Whether NextAction can be followed at all. Where an action has a result, the engine looks for a true condition, then for
 * NoMatchingCondition, then for NoMatchingError; the designer writes a NextAction beside them all the same.
 */
const canGoOn = (definition: ActionDefinition | undefined, action: FlowAction, flowType: FlowType): boolean => {
  if (definition === undefined) return true;
  const { conditions } = definition;
  const rule = typeof conditions === 'function' ? conditions(action.Parameters ?? {}, flowType) : conditions;
  if (rule.operators.length === 0) return true;
  const { Errors = [], Conditions = [] } = action.Transitions ?? {};
  const given = new Set(Conditions.flatMap(({ Condition }) => Condition.Operands.map(String)));
  if (rule.operands !== 'free' && rule.operands.every((operand) => given.has(operand))) return false;
  const types = new Set(Errors.map(({ ErrorType }) => ErrorType));
  return !types.has('NoMatchingCondition') && (definition.unmatched === 'next' || !types.has('NoMatchingError'));
};

const branchesOfAction = (action: FlowAction, flowType: FlowType): Branch[] => {
  const { NextAction, Errors = [], Conditions = [] } = action.Transitions ?? {};
  const found = new Map<string, Branch>();
  const add = (branch: string, target: string): void => {
    if (!found.has(branch)) found.set(branch, { action: action.Identifier, actionType: action.Type, branch, target });
  };
  for (const { Condition, NextAction: target } of Conditions) add(conditionName(Condition), target);
  for (const { ErrorType, NextAction: target } of Errors) add(ErrorType, target);
  if (NextAction !== undefined && canGoOn(actionDefinition(action.Type), action, flowType)) add('NextAction', NextAction);
  return [...found.values()];
};

/** Every branch of a flow, in document order. */
export const branchesOf = ({ Actions }: FlowDocument, flowType: FlowType): Branch[] =>
  Actions.flatMap((action) => branchesOfAction(action, flowType));
