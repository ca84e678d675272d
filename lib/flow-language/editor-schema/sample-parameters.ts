import type { JsonSchema } from './json-schema.ts';

const valuesOf = (schema: JsonSchema): unknown[] => {
  if (schema.enum !== undefined) return [...schema.enum];
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap(valuesOf).slice(0, 3);
  if (schema.type === 'object') return [{}, ...Object.keys(schema.properties ?? {}).map((key) => ({ [key]: {} }))];
  return schema.type === 'array' ? [[], [...(schema.items?.enum ?? [])]] : ['x'];
};

/**
 * Parameters in every combination of two members: enough to bring out each mode of an action whose branches depend on
 * what stands in its parameters.
 */
export const sampleParameters = ({ properties = {}, required = [] }: JsonSchema): Record<string, unknown>[] => {
  const base = Object.fromEntries(required.map((key) => [key, valuesOf(properties[key] ?? {})[0]]));
  const singles = Object.entries(properties).flatMap(([key, schema]) => valuesOf(schema).map((value) => ({ [key]: value })));
  const pairs = singles.flatMap((one) => singles.map((other) => ({ ...one, ...other })));
  return [{}, ...singles, ...pairs].map((sample) => ({ ...base, ...sample }));
};
