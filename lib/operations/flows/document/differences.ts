import { isJsonObject } from './json-object.ts';
import { canonicalText } from './same-document.ts';

/** Elements that carry a name are told by it: `Actions["greeting"]`; a moved action is no difference of every action after it. */
const nameOf = (item: unknown): string | undefined =>
  isJsonObject(item) && typeof item.Identifier === 'string' ? JSON.stringify(item.Identifier) : undefined;

const byName = (list: readonly unknown[]): Map<string, unknown> | undefined => {
  const named = new Map<string, unknown>();
  for (const item of list) {
    const name = nameOf(item);
    if (name === undefined || named.has(name)) return undefined;
    named.set(name, item);
  }
  return named;
};

const compare = (one: unknown, other: unknown, path: string, found: string[]): void => {
  if (canonicalText({ value: one }) === canonicalText({ value: other })) return;
  if (Array.isArray(one) && Array.isArray(other)) {
    const [left, right] = [byName(one), byName(other)];
    if (left && right && left.size > 0) {
      const before = found.length;
      for (const name of new Set([...left.keys(), ...right.keys()])) compare(left.get(name), right.get(name), `${path}[${name}]`, found);
      if (found.length === before) found.push(`${path} (order)`);
      return;
    }
    if (one.length === other.length) {
      for (const [index, item] of one.entries()) compare(item, other[index], `${path}[${index}]`, found);
      return;
    }
  } else if (isJsonObject(one) && isJsonObject(other)) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      compare(
        Object.hasOwn(one, key) ? one[key] : undefined,
        Object.hasOwn(other, key) ? other[key] : undefined,
        path === '' ? key : `${path}.${key}`,
        found,
      );
    }
    return;
  }
  found.push(path === '' ? 'the document' : path);
};

/** Places in which two documents differ, for people. */
export const differencesOf = (one: unknown, other: unknown): string[] => {
  const found: string[] = [];
  compare(one, other, '', found);
  return found;
};
