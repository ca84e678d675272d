import { branchName, branchPath } from '../graph/branch-path.ts';
import { droppingWays, dropText } from '../graph/dropping-ways.ts';
import type { LintRule } from '../lint-rule.ts';
import { warning } from '../warning.ts';

export const functionSilence: LintRule = {
  id: 'function-silence',
  about: 'Whatever a function does, the caller hears something afterwards or gets to somebody.',
  why: 'A function that is slow, throttled or broken then looks to the caller like a dead line.',
  check: (flow, set) =>
    droppingWays(flow, set, ({ nature }) => nature.calls === 'function').flatMap(({ step, ways }) => {
      const [first] = ways;
      if (first === undefined) return [];
      const names = ways.map(({ way }) => branchName(way)).join(', ');
      const message = `After the function (${names}) nothing is heard any more: ${dropText(first.drop)}`;
      return [
        warning(step, 'function-silence', branchPath(step, first.way), message, 'Lead it to a prompt, a queue or a call-back first.'),
      ];
    }),
};
