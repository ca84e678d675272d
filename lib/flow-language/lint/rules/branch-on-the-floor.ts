import { branchName, branchPath } from '../graph/branch-path.ts';
import { droppingWays, dropText } from '../graph/dropping-ways.ts';
import type { LintRule } from '../lint-rule.ts';
import { warning } from '../warning.ts';

export const branchOnTheFloor: LintRule = {
  id: 'branch-on-the-floor',
  about: 'No error and no unexpected result ends in a hang-up without a word.',
  why: 'The caller did nothing wrong and is thrown out of the line: say what happened, or lead them to a person.',
  check: (flow, set) =>
    droppingWays(
      flow,
      set,
      ({ nature }, { kind, error }) =>
        nature.calls !== 'function' &&
        (kind === 'otherwise' || kind === 'error') &&
        (nature.heard === undefined || error !== 'NoMatchingError'),
    ).flatMap(({ step, ways }) => {
      const [first] = ways;
      if (first === undefined || step.nature.heard === 'statement' || step.nature.heard === 'loop') return [];
      const names = ways.map(({ way }) => branchName(way)).join(', ');
      const message = `On ${names} the caller is dropped without a word: ${dropText(first.drop)}`;
      return [
        warning(step, 'branch-on-the-floor', branchPath(step, first.way), message, 'Lead it to a prompt, a queue or a call-back first.'),
      ];
    }),
};
