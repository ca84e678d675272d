/** Custom resources get numbers and booleans of their properties as text (probed by many, documented for booleans). */
export const stringifyScalars = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(stringifyScalars);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, stringifyScalars(inner)]));
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
};
