import * as v from 'valibot';
import { unwrapped } from './schema-walk.ts';

/**
 * How a parameter value may be written (documented). `static`: no JSONPath. `static-or-path`: none, or the whole value is one
 * path. `dynamic`: any text, paths inside are interpolated. `path-only`: must be one path. `nested`: JSON whose strings are
 * dynamic and where a lone path may give an object.
 */
export type ValueClass = 'static' | 'static-or-path' | 'dynamic' | 'path-only' | 'nested';

const CLASSES: ReadonlySet<unknown> = new Set<ValueClass>(['static', 'static-or-path', 'dynamic', 'path-only', 'nested']);
const isValueClass = (value: unknown): value is ValueClass => CLASSES.has(value);

/** The class that a schema was marked with; a value without a mark is static. */
export const valueClassOf = (schema: v.GenericSchema): ValueClass => {
  const { valueClass } = v.getMetadata(unwrapped(schema));
  return isValueClass(valueClass) ? valueClass : 'static';
};

/** For maps whose keys hold references too (UpdateContactAttributes, TagContact). */
export const hasDynamicKeys = (schema: v.GenericSchema): boolean => v.getMetadata(unwrapped(schema)).dynamicKeys === true;
