import type { FlowAction } from '../../document.ts';
import { scanNames } from '../../names/scan-names.ts';
import { scanPaths } from '../../references/scan-paths.ts';
import { utf8Length } from '../../utf8-length.ts';
import { type AttributeRoot, type SetAttribute, setAttributes } from '../attributes.ts';
import type { LintRule } from '../lint-rule.ts';
import type { LintedFlow } from '../lint-set.ts';
import { warning } from '../warning.ts';

/** Of all attributes of a contact, and of those of one flow run: keys and values together (documented). */
const LIMIT = 32 * 1024;
/** What a named reference becomes: an ARN, or a text of the definition. */
const NAME_BYTES = 200;
/** The text of an e-mail may be as long as all attributes together (documented). */
const EMAIL_BYTES = 32 * 1024;

const pathBytes = (root: string): number => (root === 'Email' ? EMAIL_BYTES : 0);

/** The most that a value can be without what only a call knows. */
const valueBytes = (text: string): number =>
  utf8Length(text) + scanNames(text).length * NAME_BYTES + scanPaths(text).reduce((sum, { root }) => sum + pathBytes(root), 0);

interface Share {
  action: FlowAction;
  index: number;
  bytes: number;
}

const total = (flow: LintedFlow, wanted: AttributeRoot): { bytes: number; largest: Share | undefined } => {
  const longest = new Map<string, number>();
  let largest: Share | undefined;
  const size = ({ key, value }: SetAttribute): number => utf8Length(key) + valueBytes(value);
  for (const [index, action] of flow.document.Actions.entries()) {
    const own = setAttributes(action).filter(({ root }) => root === wanted);
    const bytes = own.reduce((sum, attribute) => sum + size(attribute), 0);
    if (bytes > (largest?.bytes ?? 0)) largest = { action, index, bytes };
    for (const attribute of own) longest.set(attribute.key, Math.max(longest.get(attribute.key) ?? 0, size(attribute)));
  }
  return { bytes: [...longest.values()].reduce((sum, bytes) => sum + bytes, 0), largest };
};

const KINDS: readonly (readonly [AttributeRoot, string])[] = [
  ['Attributes', 'contact attributes'],
  ['FlowAttributes', 'flow attributes'],
];

export const attributesSize: LintRule = {
  id: 'attributes-size',
  about: 'The attributes that a flow sets stay under 32 KB.',
  why: 'Beyond that nothing is written and the error branch is taken.',
  check: (flow) =>
    KINDS.flatMap(([root, kind]) => {
      const { bytes, largest } = total(flow, root);
      if (bytes <= LIMIT || largest === undefined) return [];
      const message = `The ${kind} of this flow may have ${bytes} bytes, ${LIMIT} are allowed; ${largest.bytes} of them are set here`;
      return [warning(largest, 'attributes-size', `.Parameters.${root}`, message, 'Keep long texts in a table and pass their key.')];
    }),
};
