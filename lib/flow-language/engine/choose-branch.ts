import type { FlowEnd, Outcome } from '../outcome.ts';
import type { ReferenceScope } from '../references/reference-scope.ts';
import type { CompiledAction } from './compile-flow.ts';

export type ChosenBranch = { next: string } | { end: FlowEnd };

const unhandled = (action: CompiledAction, cause: string): ChosenBranch => ({
  end: { type: 'unhandled', cause: `${action.action.Identifier} (${action.action.Type}): ${cause}` },
});

const errorBranch = (action: CompiledAction, error: string, cause: string | undefined): ChosenBranch => {
  const next = action.errors.get(error) ?? action.errors.get('NoMatchingError') ?? (action.goesOnUnhandled ? action.next : undefined);
  return next === undefined
    ? unhandled(action, cause === undefined ? `no branch for ${error}` : `no branch for ${error}: ${cause}`)
    : { next };
};

const nextAction = (action: CompiledAction): ChosenBranch =>
  action.next === undefined ? unhandled(action, 'no next action') : { next: action.next };

/** No condition is true: NoMatchingCondition, else the catch-all if the action has only that, else NextAction (documented order). */
const unmatchedBranch = (action: CompiledAction): ChosenBranch => {
  const named = action.errors.get('NoMatchingCondition');
  if (named !== undefined) return { next: named };
  const next = action.definition.unmatched === 'next' ? undefined : action.errors.get('NoMatchingError');
  return next === undefined ? nextAction(action) : { next };
};

/** Where a flow goes after an action. */
export const chooseBranch = (action: CompiledAction, outcome: Outcome, scope: ReferenceScope): ChosenBranch => {
  if (outcome.kind === 'end') return { end: outcome.end };
  if (outcome.kind === 'error') return errorBranch(action, outcome.error, outcome.cause);
  if (outcome.result === undefined) return nextAction(action);
  const next = action.conditions(outcome.result, outcome.subject, scope);
  return next === undefined ? unmatchedBranch(action) : { next };
};
