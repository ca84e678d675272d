import type { NormalizedSchema } from '@smithy/core/schema';
import { AwsError } from '../aws-error.ts';
import { requiredMembers } from './operation-model.ts';
import { readTimestamp } from './timestamp.ts';

const refuse = (path: string, wanted: string): never => {
  throw new AwsError('SerializationException', `${path || 'The request'} must be ${wanted}.`);
};

/**
 * Parsed JSON to the values that the SDK's types promise (Date, Uint8Array …). Unknown members are dropped, null means
 * absent; a value of the wrong type is a SerializationException that names its place.
 */
export function decodeJson(schema: NormalizedSchema, value: unknown, path = ''): unknown {
  if (value === null || value === undefined) return undefined;
  if (schema.isDocumentSchema()) return value;
  if (schema.isStructSchema() || schema.isUnionSchema()) return decodeStructure(schema, value, path);
  if (schema.isListSchema()) {
    const list = Array.isArray(value) ? value : refuse(path, 'a list');
    return list.map((item, index) => decodeJson(schema.getValueSchema(), item, `${path}[${index}]`));
  }
  if (schema.isMapSchema()) {
    const entries = Object.entries(asObject(value, path));
    return Object.fromEntries(entries.map(([key, item]) => [key, decodeJson(schema.getValueSchema(), item, `${path}.${key}`)]));
  }
  return decodeScalar(schema, value, path);
}

function decodeStructure(schema: NormalizedSchema, value: unknown, path: string): Record<string, unknown> {
  const source = asObject(value, path);
  const result: Record<string, unknown> = {};
  for (const [name, member] of schema.structIterator()) {
    const key = member.getMergedTraits().jsonName ?? name;
    if (!Object.hasOwn(source, key)) continue;
    const decoded = decodeJson(member, source[key], path ? `${path}.${name}` : name);
    if (decoded !== undefined) result[name] = decoded;
  }
  if (path) requireMembers(schema, result, path);
  return result;
}

/** Throws ValidationException in the words of AWS's JSON services; `code` where a service has its own exception. */
export function requireMembers(schema: NormalizedSchema, value: Record<string, unknown>, path = '', code = 'ValidationException'): void {
  const missing = requiredMembers(schema).filter((name) => !Object.hasOwn(value, name));
  if (missing.length === 0) return;
  const problems = missing.map(
    (name) => `Value null at '${path ? `${path}.` : ''}${name}' failed to satisfy constraint: Member must not be null`,
  );
  throw new AwsError(code, `${missing.length} validation error${missing.length > 1 ? 's' : ''} detected: ${problems.join('; ')}`);
}

function asObject(value: unknown, path: string): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : refuse(path, 'an object');
}

function decodeScalar(schema: NormalizedSchema, value: unknown, path: string): unknown {
  if (schema.isTimestampSchema()) {
    const date = typeof value === 'number' || typeof value === 'string' ? readTimestamp(value) : undefined;
    return date ?? refuse(path, 'a timestamp');
  }
  if (schema.isBlobSchema()) {
    return typeof value === 'string' ? new Uint8Array(Buffer.from(value, 'base64')) : refuse(path, 'base64 text');
  }
  if (schema.isNumericSchema()) return typeof value === 'number' ? value : refuse(path, 'a number');
  if (schema.isBooleanSchema()) return typeof value === 'boolean' ? value : refuse(path, 'a boolean');
  if (schema.isStringSchema()) return typeof value === 'string' ? value : refuse(path, 'a string');
  return value;
}
