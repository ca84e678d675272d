import type { JsonSchema } from '../../../lib/flow-language/editor-schema/json-schema.ts';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};

/** Just enough of JSON Schema for the schema of flow files: what a value breaks, with its path. */
export const broken = (root: JsonSchema, value: unknown, schema: JsonSchema = root, path = ''): string[] => {
  const found: string[] = [];
  const below = (inner: JsonSchema, item: unknown, key: string) => found.push(...broken(root, item, inner, `${path}.${key}`));
  if (schema.$ref !== undefined) {
    const target = root.definitions?.[schema.$ref.replace('#/definitions/', '')];
    if (target === undefined) throw new Error(`${schema.$ref} is not there`);
    found.push(...broken(root, value, target, path));
  }
  if (schema.type !== undefined && ![schema.type].flat().includes(kindOf(value))) found.push(`${path}: type`);
  if ('const' in schema && schema.const !== value) found.push(`${path}: const`);
  if (schema.enum !== undefined && !schema.enum.includes(value)) found.push(`${path}: enum`);
  if (typeof value === 'string' && schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value))
    found.push(`${path}: pattern`);
  if (typeof value === 'string' && value.length > (schema.maxLength ?? Number.POSITIVE_INFINITY)) found.push(`${path}: maxLength`);
  if (Array.isArray(value)) {
    if (value.length < (schema.minItems ?? 0) || value.length > (schema.maxItems ?? Number.POSITIVE_INFINITY)) found.push(`${path}: items`);
    for (const [index, item] of value.entries()) if (schema.items !== undefined) below(schema.items, item, String(index));
  }
  if (isObject(value)) {
    if (Object.keys(value).length > (schema.maxProperties ?? Number.POSITIVE_INFINITY)) found.push(`${path}: maxProperties`);
    for (const key of schema.required ?? []) if (!Object.hasOwn(value, key)) found.push(`${path}.${key}: required`);
    for (const [key, item] of Object.entries(value)) {
      const own = schema.properties !== undefined && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
      if (own !== undefined) below(own, item, key);
      else if (schema.additionalProperties === false) found.push(`${path}.${key}: unknown`);
      else if (typeof schema.additionalProperties === 'object') below(schema.additionalProperties, item, key);
    }
  }
  if (schema.anyOf?.every((one) => broken(root, value, one, path).length > 0)) found.push(`${path}: anyOf`);
  for (const one of schema.allOf ?? []) found.push(...broken(root, value, one, path));
  const { if: condition, then: consequence } = schema;
  if (condition !== undefined && consequence !== undefined && broken(root, value, condition, path).length === 0) {
    found.push(...broken(root, value, consequence, path));
  }
  return found;
};
