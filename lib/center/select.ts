import type { Path } from './finding.ts';

export interface Selected {
  path: Path;
  value: unknown;
}

/**
 * The values at a path such as `queues.*.hours`, where `*` is every key or index. What is not there or is of another kind gives
 * nothing: checks run on what is well formed, so that all problems of a file appear at once.
 */
export function select(root: unknown, pattern: string): Selected[] {
  let found: Selected[] = [{ path: [], value: root }];
  for (const step of pattern.split('.')) found = found.flatMap((selected) => descend(selected, step));
  return found;
}

/** Keys of a section, well formed or not: a reference to a broken entry is not a second problem. */
export function namesOf(root: unknown, section: string): string[] {
  return select(root, `${section}.*`).map((entry) => String(entry.path.at(-1)));
}

function descend({ path, value }: Selected, step: string): Selected[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return step === '*' ? value.map((item, index) => ({ path: [...path, index], value: item })) : [];
  const pairs = Object.entries(value);
  return pairs.filter(([key]) => step === '*' || key === step).map(([key, item]) => ({ path: [...path, key], value: item }));
}
