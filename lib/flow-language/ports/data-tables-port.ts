import type { Refusal } from './refusal.ts';

/** Attribute name → value as text: together they name a row (service's API). */
export type PrimaryValues = Readonly<Record<string, string>>;

/** Attribute name → value: text, number, truth value, or a list of texts or numbers. */
export type TableValues = Readonly<Record<string, unknown>>;

export interface TableRow {
  primaryValues: PrimaryValues;
  values: TableValues;
}

export interface TableChange {
  primaryValues: PrimaryValues;
  name: string;
  /** Absent: the attribute's default counts again. */
  value?: string;
}

export interface DataTablesPort {
  /** Values of one row, defaults where it has none. Refused: no such table or attribute, or the primary values do not fit. */
  evaluate(tableId: string, primaryValues: PrimaryValues, attributes: readonly string[]): TableValues | Refusal;
  /** Rows whose primary values include these. */
  list(tableId: string, primaryValues: PrimaryValues): TableRow[] | Refusal;
  /** Id and lock version of the table. */
  version(tableId: string): { id: string; lockVersion: string } | Refusal;
  /** All or nothing. Refused: the lock version is not the newest, or a value has the wrong type. */
  upsert(tableId: string, changes: readonly TableChange[], lockVersion: string | undefined): true | Refusal;
}
