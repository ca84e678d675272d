import type * as v from 'valibot';

/** Members of valibot schemas that hold other schemas, read without knowing the exact schema type. */
interface Holder {
  type: string;
  wrapped?: v.GenericSchema;
  entries?: Readonly<Record<string, v.GenericSchema>>;
  item?: v.GenericSchema;
  value?: v.GenericSchema;
}

/** The schema inside `optional` and `nullable`. */
export const unwrapped = (schema: v.GenericSchema): v.GenericSchema => {
  let inner: v.GenericSchema & Holder = schema;
  while (inner.wrapped !== undefined) inner = inner.wrapped;
  return inner;
};

/** Members of a strict object schema; undefined for anything else. */
export const entriesOf = (schema: v.GenericSchema): Readonly<Record<string, v.GenericSchema>> | undefined => {
  const inner: v.GenericSchema & Holder = unwrapped(schema);
  return inner.type === 'strict_object' ? inner.entries : undefined;
};

/** Schema of one member or element; undefined where the schema does not say. */
export const childSchema = (schema: v.GenericSchema, key: string): v.GenericSchema | undefined => {
  const inner: v.GenericSchema & Holder = unwrapped(schema);
  if (inner.type === 'array') return inner.item;
  if (inner.type === 'record') return inner.value;
  return inner.entries !== undefined && Object.hasOwn(inner.entries, key) ? inner.entries[key] : undefined;
};

/** Whether the schema wants an object: valibot's own objects and records take arrays too. */
export const wantsObject = (schema: v.GenericSchema): boolean => ['strict_object', 'record'].includes(unwrapped(schema).type);
