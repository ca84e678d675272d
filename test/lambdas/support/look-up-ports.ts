import type { LookUpPorts } from '../../../lambdas/customer-lookup/look-up.ts';
import { prefixEntries } from '../../../lambdas/shared/blacklist/prefix-entries.ts';
import { TABLE_DIRECTORY } from '../../../lambdas/shared/crm/table-directory.ts';
import { settingsReader } from '../../../lambdas/shared/settings/settings-reader.ts';
import { settingItems } from './demo-settings.ts';
import { MemoryTable } from './memory-table.ts';
import { silentLog } from './silent-log.ts';

export const NOW = Date.parse('2026-11-20T02:00:00Z');

/** A caller's function instance on a table in memory; `clock.now` may be moved. */
export function lookUpPorts(changes: Record<string, unknown> = {}) {
  const clock = { now: NOW };
  const table = new MemoryTable().put(...settingItems(changes));
  const log = silentLog();
  const now = () => clock.now;
  const ports: LookUpPorts = {
    table,
    log,
    now,
    settings: settingsReader(table, now, log),
    prefixes: prefixEntries(table, now, log),
    directory: () => TABLE_DIRECTORY,
  };
  return { ports, table, clock, log };
}
