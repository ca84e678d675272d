import { readRoot } from './read-root.ts';
import type { ReferenceScope } from './reference-scope.ts';
import type { PathReference } from './scan-paths.ts';

/** Own member of an object, or element of an array by index; never anything inherited. */
const member = (value: unknown, key: string): unknown => {
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
  if (Array.isArray(value) && key === 'length') return undefined;
  return Reflect.get(value, key);
};

/** Prepares the reading of one path; the answer is undefined when nothing is there (`null` counts as nothing). */
export const compilePath = ({ root, keys }: Pick<PathReference, 'root' | 'keys'>): ((scope: ReferenceScope) => unknown) => {
  const read = readRoot(root);
  const [only] = keys;
  if (keys.length === 1 && only !== undefined) return (scope) => member(read(scope), only) ?? undefined;
  return (scope) => {
    let value = read(scope);
    for (const key of keys) value = member(value, key);
    return value ?? undefined;
  };
};
