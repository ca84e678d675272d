import type { LintRule } from '../lint-rule.ts';
import { warning } from '../warning.ts';

export const unreachableAction: LintRule = {
  id: 'unreachable-action',
  about: 'Every action can be reached from the start.',
  why: 'The service takes it, and nobody ever hears it: most often a branch was meant to lead there.',
  check: ({ graph }) =>
    graph.start === undefined
      ? []
      : graph.steps
          .filter((step) => !graph.reachable.has(step))
          .map((step) =>
            warning(
              step,
              'unreachable-action',
              '',
              `No way leads from the start to "${step.action.Identifier}"`,
              'Lead a branch to it, or take it out.',
            ),
          ),
};
