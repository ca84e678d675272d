import { LEDGER_BLACKLIST } from '../table/keys.ts';
import type { Item } from '../table/table.ts';
import { type BlacklistEntry, readEntry } from './entry.ts';

/** The entries among a caller's ledger items. */
export function exactEntries(ledger: readonly Item[], e164: string): BlacklistEntry[] {
  return ledger
    .filter((item) => item.sk.startsWith(LEDGER_BLACKLIST))
    .map((item) => readEntry(item, 'exact', e164, item.sk.slice(LEDGER_BLACKLIST.length)));
}
