import type { Center } from '../../center/center.ts';
import type { NameKind } from '../../flow-language/names/name-kinds.ts';
import { nearestName } from '../../flow-language/nearest-name.ts';
import { collectTestNames } from '../../flow-language/testing-language/test-names.ts';
import type { NameInventory } from '../flows/name-inventory.ts';
import type { TestCaseSource } from './test-case-source.ts';

/** Names in tests that lead nowhere. What the definition has and this deployment does not create is no fault: such a test is not deployed. */
export function testCaseProblems(testCases: readonly TestCaseSource[], inventory: NameInventory, center: Center): string[] {
  const defined = new Map<NameKind, ReadonlySet<string>>([
    ...inventory,
    ['agent', new Set(center.agents.map(({ userName }) => userName))],
    ['number', new Set(center.numbers.map(({ name }) => name))],
  ]);
  return testCases.flatMap(({ file, document }) =>
    collectTestNames(document).flatMap(({ kind, name, path }) => {
      const known = defined.get(kind);
      if (known?.has(name) === true) return [];
      const near = nearestName(name, known ?? []);
      return `${file}: ${path}: There is no ${kind} "${name}" (\${${kind}:${name}}).${near === undefined ? '' : ` Did you mean \${${kind}:${near}}?`}`;
    }),
  );
}
