import type { Way } from '../../explore/ways-out.ts';
import { branchName, branchPath } from '../graph/branch-path.ts';
import { droppingWays, dropText } from '../graph/dropping-ways.ts';
import type { FlowStep } from '../graph/flow-graph.ts';
import type { LintRule } from '../lint-rule.ts';
import { warning } from '../warning.ts';

/** Errors and results that nothing names, on a branch of their own. That a prompt cannot be played is no branch of the conversation. */
const isLeftOver = (step: FlowStep, way: Way): boolean => {
  const { heard, calls } = step.nature;
  if (calls === 'function' || heard === 'statement' || heard === 'loop') return false;
  if (way.kind !== 'otherwise' && way.kind !== 'error') return false;
  const isBrokenPrompt = heard === 'question' && way.error === 'NoMatchingError';
  return !isBrokenPrompt && branchPath(step, way) !== '.Transitions.NextAction';
};

export const branchOnTheFloor: LintRule = {
  id: 'branch-on-the-floor',
  about: 'No error and no unexpected result ends in a hang-up without a word.',
  why: 'The caller did nothing wrong and is thrown out of the line: say what happened, or lead them to a person.',
  check: (flow, set) =>
    droppingWays(flow, set, isLeftOver).flatMap(({ step, ways }) => {
      const [first] = ways;
      if (first === undefined) return [];
      const names = ways.map(({ way }) => branchName(way)).join(', ');
      const message = `On ${names} the caller is dropped without a word: ${dropText(first.drop)}`;
      return [
        warning(step, 'branch-on-the-floor', branchPath(step, first.way), message, 'Lead it to a prompt, a queue or a call-back first.'),
      ];
    }),
};
