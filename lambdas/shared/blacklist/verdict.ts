import type { BlacklistEntry } from './entry.ts';

/** Absent entry: not blocked. */
export interface Verdict {
  blocked: boolean;
  /** The entry that speaks; absent when the list was out of reach and callers are then refused. */
  entry?: BlacklistEntry;
}

/**
 * The one place where a caller is judged. DynamoDB deletes expired items late (documented: within days), so expiry is looked at here.
 * Of several entries an exact one speaks before a prefix, a longer prefix before a shorter one, then the first list by name.
 */
export function judge(e164: string, entries: readonly BlacklistEntry[], nowMs: number): Verdict {
  const matching = entries.filter((entry) => (entry.match === 'exact' ? entry.prefix === e164 : e164.startsWith(entry.prefix)));
  const [entry] = matching.filter((candidate) => candidate.expiresAt === undefined || candidate.expiresAt * 1000 > nowMs).sort(bySpeaker);
  return entry === undefined ? { blocked: false } : { blocked: true, entry };
}

function bySpeaker(a: BlacklistEntry, b: BlacklistEntry): number {
  if (a.match !== b.match) return a.match === 'exact' ? -1 : 1;
  if (a.prefix.length !== b.prefix.length) return b.prefix.length - a.prefix.length;
  return a.list < b.list ? -1 : 1;
}
