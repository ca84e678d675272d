import { createHash } from 'node:crypto';
import { isJsonObject } from './json-object.ts';

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
};

/** The same text for documents that are deeply equal, in whatever order their keys stand. */
export const canonicalText = (document: unknown): string => JSON.stringify(sorted(document));

/** SHA-256 of it, in hexadecimal. */
export const documentHash = (document: unknown): string => createHash('sha256').update(canonicalText(document)).digest('hex');
