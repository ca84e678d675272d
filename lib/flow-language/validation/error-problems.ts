import type { FlowProblem } from '../problem.ts';
import { type ActionPlace, problemAt } from './action-place.ts';

/** Error branches: those the action requires, those it may have, no others. */
export const errorProblems = (place: ActionPlace): FlowProblem[] => {
  const { definition, action, flowType, index } = place;
  const rule = typeof definition.errors === 'function' ? definition.errors(action.Parameters ?? {}, flowType) : definition.errors;
  const allowed = new Set([...rule.required, ...(rule.optional ?? [])]);
  const given = (action.Transitions?.Errors ?? []).map(({ ErrorType }) => ErrorType);
  const where = `Path: Actions[${index}]`;
  const missing = rule.required
    .filter((error) => !given.includes(error))
    .map((error) =>
      problemAt(place, 'missing-error', '.Transitions.Errors', () => `Action is missing required error. Error: ${error}, ${where}`),
    );
  const unknown = given
    .filter((error) => !allowed.has(error))
    .map((error) =>
      problemAt(place, 'unknown-error', '.Transitions.Errors', () => `Invalid Action error. Error: ${error}, ${where}`, {
        cure: allowed.size === 0 ? 'The action has no error branches.' : `It has: ${[...allowed].join(', ')}.`,
      }),
    );
  const twice = given
    .filter((error, at) => given.indexOf(error) !== at)
    .map((error) =>
      problemAt(place, 'error-twice', '.Transitions.Errors', () => `Invalid Action error. Error: ${error}, ${where}`, {
        severity: 'warning',
        cure: 'One branch an error type; the first one wins.',
      }),
    );
  return [...missing, ...unknown, ...twice];
};
