import type { Key } from '../table/keys.ts';
import type { Item } from '../table/table.ts';

/** One entry of one list. */
export interface BlacklistEntry {
  key: Key;
  match: 'exact' | 'prefix';
  /** Digits matched: of several entries the longest speaks. */
  prefix: string;
  list: string;
  reason?: string;
  /** Epoch seconds; absent: for good. */
  expiresAt?: number;
}

/** A damaged expiry never lets a blocked caller through: it counts as none. */
export function readEntry(item: Item, match: 'exact' | 'prefix', prefix: string, list: string): BlacklistEntry {
  const expiresAt = typeof item.expiresAt === 'number' && Number.isFinite(item.expiresAt) ? item.expiresAt : undefined;
  return {
    key: { pk: item.pk, sk: item.sk },
    match,
    prefix,
    list,
    reason: typeof item.reason === 'string' ? item.reason : undefined,
    expiresAt,
  };
}
