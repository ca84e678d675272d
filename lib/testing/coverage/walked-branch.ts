import type { TraceEvent } from '../../emulator/trace.ts';
import type { FlowAction } from '../../flow-language/document.ts';
import { OPERATORS } from '../../flow-language/engine/operators.ts';
import { conditionName } from './branches-of.ts';

type Step = Pick<Extract<TraceEvent, { type: 'action' }>, 'outcome' | 'next'>;
type ConditionBranch = NonNullable<NonNullable<FlowAction['Transitions']>['Conditions']>[number];

/** A reference as operand was resolved in the call; that the call went there says that it was true. */
const isTaken = ({ Condition: { Operator, Operands }, NextAction }: ConditionBranch, result: string, next: string | null): boolean => {
  if (NextAction !== next) return false;
  const operand = String(Operands[0] ?? '');
  const test = OPERATORS.get(Operator);
  return test === undefined || operand.startsWith('$.') || test(result, operand);
};

const errorBranch = (types: readonly string[], error: string): string => {
  if (types.includes(error)) return error;
  return types.includes('NoMatchingError') ? 'NoMatchingError' : 'NextAction';
};

/** Which branch a step of a call took, by the engine's order; undefined: none, the flow ended in the middle. */
export const walkedBranch = (action: FlowAction, { outcome, next }: Step): string | undefined => {
  const { Errors = [], Conditions = [] } = action.Transitions ?? {};
  const types = Errors.map(({ ErrorType }) => ErrorType);
  if (outcome.kind === 'error') return next === null ? undefined : errorBranch(types, outcome.error ?? '');
  // A module that hangs up ends the calling flow too: no branch of the call of the module was taken.
  if (outcome.kind === 'end') return action.Type === 'InvokeFlowModule' ? undefined : 'NextAction';
  if (outcome.result === undefined) return 'NextAction';
  const { result } = outcome;
  const condition = Conditions.find((branch) => isTaken(branch, result, next));
  if (condition !== undefined) return conditionName(condition.Condition);
  if (types.includes('NoMatchingCondition')) return 'NoMatchingCondition';
  return types.includes('NoMatchingError') && Errors.find(({ ErrorType }) => ErrorType === 'NoMatchingError')?.NextAction === next
    ? 'NoMatchingError'
    : 'NextAction';
};
