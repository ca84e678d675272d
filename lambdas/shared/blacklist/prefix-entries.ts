import { cached, ONE_MINUTE_MS } from '../cached.ts';
import { describeError } from '../logging/describe-error.ts';
import type { Log } from '../logging/logger.ts';
import { BLACKLIST_PREFIXES } from '../table/keys.ts';
import type { Item, Table } from '../table/table.ts';
import { type BlacklistEntry, readEntry } from './entry.ts';

/** The small partition of prefixes, kept for a minute. */
export function prefixEntries(table: Table, now: () => number, log: Log): () => Promise<BlacklistEntry[]> {
  return cached({
    load: async () => (await table.query(BLACKLIST_PREFIXES)).flatMap((item) => readPrefixEntry(item)),
    now,
    maxAgeMs: ONE_MINUTE_MS,
    onStale: (error) => log.warn('The prefix blacklist cannot be read; that of the last reading serves.', describeError(error)),
  });
}

/** `<prefix>#<list>`; whatever else an operator put there matches nobody. */
function readPrefixEntry(item: Item): BlacklistEntry[] {
  const [prefix = '', ...list] = item.sk.split('#');
  return /^\+\d{1,15}$/.test(prefix) ? [readEntry(item, 'prefix', prefix, list.join('#'))] : [];
}
