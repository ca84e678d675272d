import { AwsError } from '../aws-error.ts';
import type { ObjectMeta } from './object-meta.ts';

export interface ListRequest {
  prefix: string;
  delimiter: string;
  maxKeys: number;
  /** Keys and common prefixes up to and including this one are left out. */
  after: string;
}

export interface ListResult {
  objects: ObjectMeta[];
  commonPrefixes: string[];
  /** Where the next page begins; undefined on the last one. */
  next?: string;
}

/** One page of a bucket. `all` is sorted by key. */
export function listObjects(all: readonly ObjectMeta[], { prefix, delimiter, maxKeys, after }: ListRequest): ListResult {
  const objects: ObjectMeta[] = [];
  const commonPrefixes = new Set<string>();
  let last: string | undefined;
  for (const object of all) {
    if (!object.key.startsWith(prefix)) continue;
    const at = delimiter === '' ? -1 : object.key.indexOf(delimiter, prefix.length);
    const entry = at < 0 ? object.key : object.key.slice(0, at + delimiter.length);
    if (commonPrefixes.has(entry) || (after !== '' && Buffer.compare(Buffer.from(entry), Buffer.from(after)) <= 0)) continue;
    if (objects.length + commonPrefixes.size >= maxKeys) return { objects, commonPrefixes: [...commonPrefixes], next: last };
    if (at < 0) objects.push(object);
    else commonPrefixes.add(entry);
    last = entry;
  }
  return { objects, commonPrefixes: [...commonPrefixes] };
}

/** Throws AwsError `InvalidArgument`. */
export function readMaxKeys(text: string | null): number {
  const maxKeys = text === null ? 1000 : Number(text);
  if (!Number.isInteger(maxKeys) || maxKeys < 0)
    throw new AwsError('InvalidArgument', `Provided max-keys not an integer or within integer range: ${text}`);
  return Math.min(maxKeys, 1000);
}
