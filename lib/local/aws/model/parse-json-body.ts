import { AwsError } from '../aws-error.ts';

/** The body as a JSON object; an empty body is an empty object. Throws AwsError `SerializationException`. */
export function parseJsonBody(body: Buffer): Record<string, unknown> {
  if (body.length === 0) return {};
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    throw new AwsError('SerializationException', 'The body is not JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new AwsError('SerializationException', 'The body must be a JSON object.');
  }
  return value as Record<string, unknown>;
}
