import type { Named } from './types.ts';

/** Value types of the service's API. */
export type TableValueType = 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'TEXT_LIST' | 'NUMBER_LIST';

export interface TableAttribute {
  /** Templates name it by this id. */
  id?: string;
  name: string;
  valueType: TableValueType;
  /** Primary attributes together name a row. */
  primary: boolean;
  /** Counts where a row has no value of its own; as text. */
  defaultValue?: string;
}

/** A data table. Values are kept as text and read by the type of their attribute. */
export interface DataTable extends Named {
  attributes: TableAttribute[];
  rows: { primaryValues: Record<string, string>; values: Record<string, string> }[];
  /** Changes with each write. */
  lockVersion: string;
}
