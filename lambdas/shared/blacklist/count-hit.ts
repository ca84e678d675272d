import { describeError } from '../logging/describe-error.ts';
import type { Log } from '../logging/logger.ts';
import type { Table } from '../table/table.ts';
import type { Verdict } from './verdict.ts';

/**
 * Counts that an entry turned a caller away. Lambda freezes a function as soon as it has answered, so a write that is not awaited may
 * never happen: it is awaited, but only blocked callers wait for it, its failure changes no verdict, and no other caller pays a
 * request. An entry deleted meanwhile does not come back. Flows retry functions, so hits are a figure, not an account.
 */
export async function countHit(table: Table, verdict: Verdict, log: Log): Promise<void> {
  if (verdict.entry === undefined) return;
  try {
    await table.write({ kind: 'update', key: verdict.entry.key, add: { hits: 1 }, when: { kind: 'present' } });
  } catch (error) {
    log.warn('A hit of the blacklist could not be counted.', describeError(error));
  }
}
