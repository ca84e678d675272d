import type { NormalizedSchema } from '@smithy/core/schema';
import { timestampFormat, writeTimestamp } from './timestamp.ts';

/** Output values to JSON: members that the schema does not know are left out, dates are epoch seconds unless the member says otherwise. */
export function encodeJson(schema: NormalizedSchema, value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (schema.isDocumentSchema()) return value;
  if (schema.isStructSchema() || schema.isUnionSchema()) return encodeStructure(schema, value as Record<string, unknown>);
  if (schema.isListSchema()) return (value as unknown[]).map((item) => encodeJson(schema.getValueSchema(), item));
  if (schema.isMapSchema()) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encodeJson(schema.getValueSchema(), item)]));
  }
  if (value instanceof Date) return writeTimestamp(value, timestampFormat(schema, 'epoch-seconds'));
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  return value;
}

export function encodeStructure(schema: NormalizedSchema, value: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, member] of schema.structIterator()) {
    if (!Object.hasOwn(value, name)) continue;
    const encoded = encodeJson(member, value[name]);
    if (encoded !== undefined) result[member.getMergedTraits().jsonName ?? name] = encoded;
  }
  return result;
}
