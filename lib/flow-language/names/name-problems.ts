import type { FlowDocument } from '../document.ts';
import { nearestName } from '../nearest-name.ts';
import type { FlowProblem } from '../problem.ts';
import { isNameKind, NAME_KINDS } from './name-kinds.ts';
import { scanNames } from './scan-names.ts';
import { walkStrings } from './walk-strings.ts';

/** Named references whose kind nobody knows (`${queues:support}`). */
export const nameProblems = (document: FlowDocument): FlowProblem[] => {
  const problems: FlowProblem[] = [];
  for (const [index, action] of document.Actions.entries()) {
    walkStrings(action, `Actions[${index}]`, (text, path) => {
      for (const { kind, name } of scanNames(text)) {
        if (isNameKind(kind)) continue;
        const near = nearestName(kind, NAME_KINDS);
        problems.push({
          severity: 'error',
          rule: 'name-kind',
          action: action.Identifier,
          path,
          message: `Unknown kind "${kind}" in the named reference \${${kind}:${name}}`,
          cure: near === undefined ? `Kinds are: ${NAME_KINDS.join(', ')}.` : `Write \${${near}:${name}}.`,
        });
      }
    });
  }
  return problems;
};
