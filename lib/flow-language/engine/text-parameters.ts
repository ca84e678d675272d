import * as v from 'valibot';
import { childSchema } from '../parameters/schema-walk.ts';

/**
 * JSON numbers as text where the schema wants text: the validator only warns of them, so actions may count on what their
 * schema says. Everything else stays as it is.
 */
export const textParameters = (value: unknown, schema: v.GenericSchema | undefined): unknown => {
  if (schema === undefined) return value;
  if (typeof value === 'number') return !v.is(schema, value) && v.is(schema, String(value)) ? String(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item, index) => textParameters(item, childSchema(schema, String(index))));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, textParameters(item, childSchema(schema, key))]));
};
