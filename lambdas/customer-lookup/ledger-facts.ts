import { LEDGER_CALLBACK, LEDGER_LAST_AGENT } from '../shared/table/keys.ts';
import type { Item } from '../shared/table/table.ts';

/** What the ledger says beside blacklist and customer. */
export interface LedgerFacts {
  lastAgent?: string;
  /** ISO 8601. */
  lastAgentAt?: string;
  lastAgentQueue?: string;
  openCallback: boolean;
}

export function ledgerFacts(ledger: readonly Item[], nowMs: number): LedgerFacts {
  const last = ledger.find((item) => item.sk === LEDGER_LAST_AGENT);
  return {
    lastAgent: text(last?.agent),
    lastAgentAt: text(last?.at),
    lastAgentQueue: text(last?.queue),
    openCallback: ledger.some((item) => item.sk.startsWith(LEDGER_CALLBACK) && !isExpired(item, nowMs)),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** DynamoDB deletes expired items late. */
function isExpired(item: Item, nowMs: number): boolean {
  return typeof item.expiresAt === 'number' && item.expiresAt * 1000 <= nowMs;
}
