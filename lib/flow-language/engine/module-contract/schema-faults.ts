/** Schemas deeper than this are not followed further: a contract has a few levels. */
const DEEPEST = 20;

type Schema = Readonly<Record<string, unknown>>;

export const isMap = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

const TYPES: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  ['string', (value) => typeof value === 'string'],
  ['number', (value) => typeof value === 'number'],
  ['integer', (value) => Number.isInteger(value)],
  ['boolean', (value) => typeof value === 'boolean'],
  ['object', isMap],
  ['array', (value) => Array.isArray(value)],
  ['null', (value) => value === null],
]);

const typesOf = ({ type }: Schema): string[] => (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');

const typeFaults = (schema: Schema, value: unknown, path: string): string[] => {
  const types = typesOf(schema);
  if (types.length === 0 || types.some((type) => TYPES.get(type)?.(value) === true)) return [];
  return [`${path} is no ${types.join(' or ')}`];
};

const enumFaults = (schema: Schema, value: unknown, path: string): string[] =>
  !Array.isArray(schema.enum) || schema.enum.includes(value) ? [] : [`${path} is none of ${schema.enum.join(', ')}`];

const memberFaults = (schema: Schema, value: Schema, path: string, depth: number): string[] => {
  const { properties, required } = schema;
  const own = isMap(properties) ? properties : {};
  const missing = (Array.isArray(required) ? required : []).filter((key) => typeof key === 'string' && !Object.hasOwn(value, key));
  const faults = missing.map((key) => `${path}.${key} is missing`);
  for (const [key, member] of Object.entries(value)) {
    // A key that no schema names is refused (probed).
    if (!Object.hasOwn(own, key)) faults.push(`${path}.${key} is not in the contract`);
    else faults.push(...schemaFaults(own[key], member, `${path}.${key}`, depth + 1));
  }
  return faults;
};

/**
 * Where a value breaks a JSON Schema (draft 4) as module contracts hold it: types, properties, required, items and enum
 * (documented types; what other keywords do there is not known, so they are not read).
 */
export const schemaFaults = (schema: unknown, value: unknown, path: string, depth = 0): string[] => {
  if (!isMap(schema) || depth > DEEPEST) return [];
  const own = [...typeFaults(schema, value, path), ...enumFaults(schema, value, path)];
  if (own.length > 0) return own;
  if (Array.isArray(value)) return value.flatMap((item, index) => schemaFaults(schema.items, item, `${path}.${index}`, depth + 1));
  return isMap(value) && isMap(schema.properties) ? memberFaults(schema, value, path, depth) : [];
};
