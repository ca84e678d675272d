import type { FlowDocument } from '../document.ts';
import { collectNames } from '../names/collect-names.ts';
import { nearestName } from '../nearest-name.ts';
import type { FlowProblem } from '../problem.ts';
import type { CenterNames } from './lint-set.ts';

/** Named references that the center's definition does not have: they would fail when the center is synthesized. */
export const unknownNames = (document: FlowDocument, { names }: CenterNames): FlowProblem[] =>
  collectNames(document).flatMap(({ kind, name, action, path }): FlowProblem[] => {
    const known = names.get(kind);
    if (known?.has(name) === true) return [];
    const near = known && nearestName(name, known);
    const cure =
      near === undefined ? `Add it, or write one of: ${[...(known ?? [])].slice(0, 8).join(', ')}.` : `Did you mean \${${kind}:${near}}?`;
    return [
      {
        severity: 'error',
        rule: 'unknown-name',
        action,
        path,
        message: `There is no ${kind} "${name}" (\${${kind}:${name}})`,
        cure: known === undefined ? `A center has no ${kind}.` : cure,
      },
    ];
  });
