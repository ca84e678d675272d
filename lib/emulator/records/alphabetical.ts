/** The same object with its keys in the order that contact records have (exported): by character code, capitals first. */
export const alphabetical = <T extends Record<string, unknown>>(object: T): T =>
  Object.fromEntries(Object.entries(object).sort(([left], [right]) => (left < right ? -1 : 1))) as T;
