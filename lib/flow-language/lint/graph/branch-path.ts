import type { Way } from '../../explore/ways-out.ts';
import type { FlowStep } from './flow-graph.ts';

/** Place of the branch that a way takes, below `Actions[N]`; the whole action when the document has none for it. */
export const branchPath = ({ action }: FlowStep, { branch }: Way): string => {
  if (branch === undefined) return '';
  const { Conditions = [], Errors = [] } = action.Transitions ?? {};
  if (branch < Conditions.length) return `.Transitions.Conditions[${branch}]`;
  return branch < Conditions.length + Errors.length ? `.Transitions.Errors[${branch - Conditions.length}]` : '.Transitions.NextAction';
};

/** The branch in words: `QueueAtCapacity`, `key 1`, `success`. */
export const branchName = (way: Way): string => {
  if (way.kind === 'otherwise') return 'NoMatchingCondition';
  return way.error ?? (way.label === '' ? 'success' : way.label);
};
