import * as v from 'valibot';
import { AwsError } from '../aws-error.ts';

const schema = v.object({ stream: v.string(), index: v.pipe(v.number(), v.integer(), v.minValue(0)), at: v.number() });
export type ShardIterator = v.InferOutput<typeof schema>;

/** Iterators live five minutes (documented). */
const LIFETIME_MS = 300_000;

export const writeIterator = (iterator: ShardIterator): string => Buffer.from(JSON.stringify(iterator)).toString('base64url');

/** Throws AwsError `InvalidArgumentException`, `ExpiredIteratorException`. */
export function readIterator(text: string, now: number): ShardIterator {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    // Refused below.
  }
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) throw new AwsError('InvalidArgumentException', 'Invalid ShardIterator.');
  if (now - parsed.output.at > LIFETIME_MS) throw new AwsError('ExpiredIteratorException', 'Iterator expired.');
  return parsed.output;
}
