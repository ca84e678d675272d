import type { Finding, Path } from '../finding.ts';
import { suggest } from '../nearest.ts';
import { show } from '../show.ts';

/** What this walk reads of a schema; a pipe shows its first schema's fields. */
interface Shape {
  type: string;
  wrapped?: Shape;
  entries?: Record<string, Shape>;
  item?: Shape;
  value?: Shape;
  options?: readonly unknown[];
  literal?: unknown;
}

/** Beyond this a file is no definition; each costs a search for the nearest name. */
const MOST_OF_ONE = 20;

/** Every key that the schema does not know. The schema library itself stops at the first one of an object, and takes `toString` for known. */
export function unknownKeys(schema: unknown, value: unknown, path: Path = []): Finding[] {
  const shape = fitting(schema, value);
  if (shape === undefined || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => unknownKeys(shape.item, item, [...path, index]));
  const { entries } = shape;
  let unknown = 0;
  return Object.entries(value).flatMap(([key, item]) => {
    if (entries === undefined) return unknownKeys(shape.value, item, [...path, key]);
    if (Object.hasOwn(entries, key)) return unknownKeys(entries[key], item, [...path, key]);
    if (++unknown > MOST_OF_ONE) return [];
    return [{ path: [...path, key], at: 'key' as const, message: `unknown key ${show(key)}`, cure: suggest(key, Object.keys(entries)) }];
  });
}

/** The part of a schema that describes a value of this kind: a list, an object, or for tagged objects the one with the same tag. */
function fitting(schema: unknown, value: unknown): Shape | undefined {
  if (!isShape(schema)) return undefined;
  if (schema.wrapped !== undefined) return fitting(schema.wrapped, value);
  if (schema.options === undefined) return describes(schema, value) ? schema : undefined;
  for (const option of schema.options) {
    const shape = fitting(option, value);
    if (shape !== undefined) return shape;
  }
  return undefined;
}

function describes(shape: Shape, value: unknown): boolean {
  if (Array.isArray(value)) return shape.item !== undefined;
  if (typeof value !== 'object' || value === null) return false;
  if (shape.type === 'record') return true;
  if (shape.entries === undefined) return false;
  return Object.entries(shape.entries).every(
    ([key, entry]) => entry.type !== 'literal' || ('kind' in value && key === 'kind' && value.kind === entry.literal),
  );
}

function isShape(schema: unknown): schema is Shape {
  return typeof schema === 'object' && schema !== null && 'type' in schema;
}
