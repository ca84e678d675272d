import * as v from 'valibot';
import { type ValueClass, valueClassOf } from '../parameters/value-class.ts';
import type { JsonSchema } from './json-schema.ts';

/** Members of valibot schemas and of the checks behind them, read without knowing the exact type. */
interface Part {
  type: string;
  wrapped?: v.GenericSchema;
  entries?: Readonly<Record<string, v.GenericSchema>>;
  item?: v.GenericSchema;
  value?: v.GenericSchema;
  options?: readonly unknown[];
  literal?: unknown;
  requirement?: unknown;
  pipe?: readonly Part[];
}

const HOW: Readonly<Record<ValueClass, string>> = {
  static: 'Takes no reference.',
  'static-or-path': 'May be one reference, such as $.Attributes.name.',
  dynamic: 'References in it are filled in.',
  'path-only': 'One reference, such as $.Attributes.name.',
  nested: 'References in its texts are filled in.',
};

const isOptional = ({ type }: Part): boolean => type === 'optional' || type === 'nullish' || type === 'exact_optional';

const describe = (schema: v.GenericSchema & Part): Pick<JsonSchema, 'description'> => {
  const about = v.getDescription(schema);
  if (about === undefined) return {};
  const takesText = schema.type === 'string' || schema.type === 'picklist' || schema.type === 'union';
  const { valueClass } = v.getMetadata(schema);
  return { description: takesText && valueClass !== undefined ? `${about} ${HOW[valueClassOf(schema)]}` : about };
};

const limitsOf = ({ pipe = [] }: Part): JsonSchema => {
  const number = (type: string): number | undefined => {
    const requirement = pipe.find((part) => part.type === type)?.requirement;
    return typeof requirement === 'number' ? requirement : undefined;
  };
  const minItems = number('min_length');
  const maxItems = number('max_length');
  return { ...(minItems === undefined ? {} : { minItems }), ...(maxItems === undefined ? {} : { maxItems }) };
};

const objectSchema = (entries: Readonly<Record<string, v.GenericSchema>>): JsonSchema => {
  const required = Object.entries(entries).flatMap(([key, entry]) => (isOptional(entry) ? [] : [key]));
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, valueSchema(entry)])),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
};

const isSchema = (value: unknown): value is v.GenericSchema => typeof value === 'object' && value !== null && 'kind' in value;

const shapeOf = (schema: Part): JsonSchema => {
  switch (schema.type) {
    case 'strict_object':
      return objectSchema(schema.entries ?? {});
    case 'record':
      return { type: 'object', ...(schema.value === undefined ? {} : { additionalProperties: valueSchema(schema.value) }) };
    case 'array':
      return { type: 'array', ...(schema.item === undefined ? {} : { items: valueSchema(schema.item) }), ...limitsOf(schema) };
    case 'picklist':
      return { enum: schema.options ?? [] };
    case 'literal':
      return { const: schema.literal };
    case 'union':
      return { anyOf: (schema.options ?? []).filter(isSchema).map(valueSchema) };
    case 'string':
    case 'number':
    case 'boolean':
      return { type: schema.type };
    default:
      return {};
  }
};

/** A parameter's schema in JSON Schema: shape, words, and how it may be written. Rules that JSON Schema has no word for are the validator's. */
export const valueSchema = (schema: v.GenericSchema): JsonSchema => {
  const part: v.GenericSchema & Part = schema;
  if (part.wrapped !== undefined) {
    const inner = valueSchema(part.wrapped);
    return part.type === 'nullable' || part.type === 'nullish' ? { anyOf: [inner, { type: 'null' }] } : inner;
  }
  return { ...describe(part), ...shapeOf(part) };
};
