import type { FlowAction, FlowDocument } from '../document.ts';
import type { FlowProblem } from '../problem.ts';
import { problemAt } from './action-place.ts';

const operandTarget = ({ Transitions }: FlowAction, operand: string): string | undefined =>
  Transitions?.Conditions?.find(({ Condition }) => Condition.Operands[0] === operand)?.NextAction;

const targetsOf = ({ Transitions = {} }: FlowAction): string[] =>
  [
    Transitions.NextAction,
    ...(Transitions.Errors ?? []).map((one) => one.NextAction),
    ...(Transitions.Conditions ?? []).map((one) => one.NextAction),
  ].filter((target) => target !== undefined);

/** Everything that can follow, without passing through `stop`. */
function reachable(from: readonly string[], stop: string, actions: ReadonlyMap<string, FlowAction>): Set<string> {
  const seen = new Set<string>();
  const left = [...from];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const action = actions.get(next);
    if (next === stop || action === undefined || seen.has(next)) continue;
    seen.add(next);
    left.push(...targetsOf(action));
  }
  return seen;
}

/**
 * A Wait that goes on while it waits takes no other Wait in its Continue branch (message of the console, documented). What the other
 * branches reach as well is not of that branch alone, so it is not judged.
 */
export function waitProblems({ Actions }: FlowDocument): FlowProblem[] {
  const actions = new Map(Actions.map((action) => [action.Identifier, action]));
  const nested = Actions.filter(({ Type }) => Type === 'Wait').flatMap((wait) => {
    const start = operandTarget(wait, 'Continue');
    if (start === undefined) return [];
    // NextAction is a copy of some branch: only the branches themselves count.
    const { Errors = [], Conditions = [] } = wait.Transitions ?? {};
    const others = [...Errors, ...Conditions.filter(({ Condition }) => Condition.Operands[0] !== 'Continue')].map((one) => one.NextAction);
    const elsewhere = reachable(others, wait.Identifier, actions);
    return [...reachable([start], wait.Identifier, actions)].filter((name) => actions.get(name)?.Type === 'Wait' && !elsewhere.has(name));
  });
  return Actions.flatMap((action, index) =>
    nested.includes(action.Identifier)
      ? [
          problemAt({ action, index }, 'wait-in-continue', '.Type', () => "Unsupported Action In Wait Action's Continue Branch", {
            cure: 'Wait after WaitCompleted instead.',
          }),
        ]
      : [],
  );
}
