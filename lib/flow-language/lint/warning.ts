import type { FlowProblem } from '../problem.ts';
import type { FlowStep } from './graph/flow-graph.ts';

/** A warning about one action; `below` is the path after `Actions[N]`, with its dot, empty for the whole action. */
export const warning = (
  { action, index }: Pick<FlowStep, 'action' | 'index'>,
  rule: string,
  below: string,
  message: string,
  cure: string,
): FlowProblem => ({
  severity: 'warning',
  rule,
  action: action.Identifier,
  path: `Actions[${index}]${below}`,
  message,
  cure,
});
