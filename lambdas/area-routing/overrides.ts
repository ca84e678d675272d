import { cached, ONE_MINUTE_MS } from '../shared/cached.ts';
import { describeError } from '../shared/logging/describe-error.ts';
import type { Log } from '../shared/logging/logger.ts';
import { AREA_OVERRIDES } from '../shared/table/keys.ts';
import type { Item, Table } from '../shared/table/table.ts';

/** An operator's word on numbers with this beginning. Without a queue it only says where they are. */
export interface AreaOverride {
  /** `+` and digits. */
  prefix: string;
  queue?: string;
  province?: string;
  city?: string;
}

/** The small partition of overrides, kept for a minute, longest prefix first. */
export function areaOverrides(table: Table, now: () => number, log: Log): () => Promise<AreaOverride[]> {
  return cached({
    load: async () => (await table.query(AREA_OVERRIDES)).flatMap(readOverride).sort((a, b) => b.prefix.length - a.prefix.length),
    now,
    maxAgeMs: ONE_MINUTE_MS,
    onStale: (error) => log.warn('The area overrides cannot be read; those of the last reading serve.', describeError(error)),
  });
}

/** An item that an operator spoilt matches nobody. */
function readOverride(item: Item): AreaOverride[] {
  if (!/^\+\d{1,15}$/.test(item.sk)) return [];
  return [{ prefix: item.sk, queue: text(item.queue), province: text(item.province), city: text(item.city) }];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
