import { cached, ONE_MINUTE_MS } from '../cached.ts';
import { describeError } from '../logging/describe-error.ts';
import type { Log } from '../logging/logger.ts';
import { SETTING } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { Settings } from './settings.ts';

/** All sections by one query, kept for a minute. */
export function settingsReader(table: Table, now: () => number, log: Log): () => Promise<Settings> {
  return cached({
    load: async () => new Settings(await table.query(SETTING)),
    now,
    maxAgeMs: ONE_MINUTE_MS,
    onStale: (error) => log.warn('The settings cannot be read; those of the last reading serve.', describeError(error)),
  });
}
