import * as v from 'valibot';
import { defineAction } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { onlyPath } from '../parameters/values.ts';
import { rootDepth } from '../references/namespaces.ts';
import { textOfValue } from '../references/resolve-text.ts';
import { lonePath } from '../references/scan-paths.ts';

/** A root that holds others is no value: `$.External` alone is refused (probed). */
const hasLeaf = (value: unknown): boolean => {
  const path = typeof value === 'string' ? lonePath(value) : undefined;
  return path === undefined || path.keys.length > 0 || rootDepth(path.root) === 0;
};

export const compare = defineAction({
  type: 'Compare',
  block: 'Check contact attributes',
  logName: 'CheckAttribute',
  summary: 'Branches on a value of the contact.',
  parameters: v.strictObject({ ComparisonValue: onlyPath('The value: one path with a leaf.') }),
  check: ({ ComparisonValue }) =>
    hasLeaf(ComparisonValue)
      ? []
      : [{ kind: 'value', parameter: 'ComparisonValue', cure: 'Name a value below the root, such as $.External.status.' }],
  errors: { required: ['NoMatchingCondition'] },
  conditions: {
    operators: [
      'Equals',
      'TextStartsWith',
      'TextEndsWith',
      'TextContains',
      'NumberGreaterThan',
      'NumberGreaterOrEqualTo',
      'NumberLessThan',
      'NumberLessOrEqualTo',
      'KeyExists',
    ],
    operands: 'free',
    minimum: 1,
  },
  flowTypes: EVERY_FLOW,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: [],
  support: 'whole',
  // A missing value makes no condition true, not even one whose operand is empty at run time (inferred).
  run: ({ ComparisonValue }) => ({ kind: 'success', result: textOfValue(ComparisonValue), subject: ComparisonValue }),
  log: ({ ComparisonValue }) => [{ Value: ComparisonValue }],
});
