import { actionDefinition } from './actions/registry.ts';
import type { FlowDocument } from './document.ts';
import type { FlowProblem } from './problem.ts';
import { problemAt } from './validation/action-place.ts';

/**
 * Actions that Connect would run and Trunkline cannot: a flow with one of them is refused when it is loaded, nothing is
 * skipped in a call. Types that do not exist are `validateFlow`'s business.
 */
export const runnableProblems = ({ Actions }: FlowDocument): FlowProblem[] =>
  Actions.flatMap((action, index) =>
    actionDefinition(action.Type)?.support === 'not yet'
      ? [
          problemAt({ action, index }, 'not-emulated', '.Type', () => `${action.Type} is not emulated yet`, {
            cure: 'See docs/support/actions.md.',
          }),
        ]
      : [],
  );
