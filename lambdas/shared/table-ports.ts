import { environment } from './environment.ts';
import { createLogger, type Log } from './logging/logger.ts';
import type { Settings } from './settings/settings.ts';
import { settingsReader } from './settings/settings-reader.ts';
import { DynamoTable, dynamoDocumentClient } from './table/dynamo-table.ts';
import type { Table } from './table/table.ts';

/** What a function that works on the table and the settings needs. */
export interface TablePorts {
  table: Table;
  settings(): Promise<Settings>;
  /** Milliseconds since 1970. */
  now(): number;
  log: Log;
}

/** The real ones, for handlers; `now` is their clock. */
export function tablePorts(now: () => number): TablePorts {
  const log = createLogger();
  const table = new DynamoTable(dynamoDocumentClient(), () => environment('TABLE_NAME'));
  return { table, settings: settingsReader(table, now, log), now, log };
}
