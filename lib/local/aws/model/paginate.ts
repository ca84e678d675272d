import { AwsError } from '../aws-error.ts';

export interface Page<T> {
  items: T[];
  nextToken?: string;
}

/** One page of a list. Tokens are opaque to callers and say where the next page begins. Throws AwsError for a token that is none of ours. */
export function paginate<T>(all: readonly T[], { token, size, code }: { token?: string; size: number; code?: string }): Page<T> {
  const start = token === undefined ? 0 : readToken(token, code);
  const end = start + Math.max(1, size);
  const items = all.slice(start, end);
  return end < all.length ? { items, nextToken: Buffer.from(`from:${end}`).toString('base64url') } : { items };
}

function readToken(token: string, code = 'ValidationException'): number {
  const match = /^from:(\d{1,9})$/.exec(Buffer.from(token, 'base64url').toString('utf8'));
  if (!match) throw new AwsError(code, 'The pagination token is not valid.');
  return Number(match[1]);
}
