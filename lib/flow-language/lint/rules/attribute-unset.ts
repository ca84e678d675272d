import { walkStrings } from '../../names/walk-strings.ts';
import { nearestName } from '../../nearest-name.ts';
import type { FlowProblem } from '../../problem.ts';
import { scanPaths } from '../../references/scan-paths.ts';
import { type AttributeRoot, setAttributes } from '../attributes.ts';
import type { LintRule } from '../lint-rule.ts';
import type { LintedFlow, LintSet } from '../lint-set.ts';
import { warning } from '../warning.ts';

/** Names that are set; undefined when a name is made in the call, so that anything may be set. */
const namesSet = (flows: readonly LintedFlow[], root: AttributeRoot): ReadonlySet<string> | undefined => {
  const all = flows.flatMap(({ document }) => document.Actions.flatMap(setAttributes)).filter((attribute) => attribute.root === root);
  return all.some(({ dynamic }) => dynamic) ? undefined : new Set(all.map(({ key }) => key));
};

const contactNames = new WeakMap<LintSet, ReadonlySet<string> | 'anything'>();
const contactNamesOf = (set: LintSet): ReadonlySet<string> | undefined => {
  const known = contactNames.get(set) ?? namesSet(set.flows, 'Attributes') ?? 'anything';
  contactNames.set(set, known);
  return known === 'anything' ? undefined : known;
};

/** Names that a mistyped one is compared with: a document can hold thousands. */
const MOST_COMPARED = 200;

const WHERE: Readonly<Record<AttributeRoot, string>> = {
  Attributes: 'in the flows that are linted',
  FlowAttributes: 'in this flow: flow attributes live as long as one flow runs',
};

/** Flow attributes are this flow's own, contact attributes those of all flows given. System namespaces are Connect's business. */
export const attributeUnset: LintRule = {
  id: 'attribute-unset',
  about: 'An attribute that is read is set somewhere.',
  why: 'It reads as nothing: prompts have a hole, comparisons take the branch for no match.',
  check: (flow, set) => {
    const known = { Attributes: contactNamesOf(set), FlowAttributes: namesSet([flow], 'FlowAttributes') };
    const problems: FlowProblem[] = [];
    const seen = new Set<string>();
    for (const [index, action] of flow.document.Actions.entries()) {
      walkStrings(action, '', (text, path) => {
        for (const { root, keys } of scanPaths(text)) {
          const [key] = keys;
          if ((root !== 'Attributes' && root !== 'FlowAttributes') || key === undefined || seen.has(`${root}.${key}`)) continue;
          const names = known[root];
          if (names === undefined || names.has(key)) continue;
          seen.add(`${root}.${key}`);
          const near = nearestName(key, [...names].slice(0, MOST_COMPARED));
          const cure = near === undefined ? 'Set it before, or lint all flows of the center together.' : `Did you mean $.${root}.${near}?`;
          problems.push(
            warning({ action, index }, 'attribute-unset', path, `$.${root}.${key} is read, and nothing sets it ${WHERE[root]}`, cure),
          );
        }
      });
    }
    return problems;
  },
};
