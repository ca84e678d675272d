import type { DataTablesPort, PrimaryValues, TableChange, TableValues } from '../../flow-language/ports/data-tables-port.ts';
import { isRefusal, type Refusal } from '../../flow-language/ports/refusal.ts';
import type { DataTable, TableAttribute } from '../inventory/data-table-types.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { tableValue } from './table-value.ts';

type Row = DataTable['rows'][number];

/** Data tables of the inventory. Their rows live with the table, so that what one contact writes the next one reads. */
export const dataTablesPort = (inventory: Inventory): DataTablesPort => {
  const tableOf = (idOrArn: string): DataTable | Refusal =>
    inventory.dataTables.get(idOrArn) ?? { refused: `there is no data table ${idOrArn}` };
  return {
    version: (tableId) => {
      const table = tableOf(tableId);
      return isRefusal(table) ? table : { id: table.id, lockVersion: table.lockVersion };
    },
    evaluate: (tableId, primaryValues, attributes) => {
      const table = tableOf(tableId);
      return isRefusal(table) ? table : evaluate(table, primaryValues, attributes);
    },
    list: (tableId, primaryValues) => {
      const table = tableOf(tableId);
      if (isRefusal(table)) return table;
      const unknown = unknownNames(table, Object.keys(primaryValues), true);
      if (unknown !== undefined) return unknown;
      return table.rows
        .filter((row) => includes(row, primaryValues))
        .map((row) => ({ primaryValues: row.primaryValues, values: valuesOf(table, row) }));
    },
    upsert: (tableId, changes, lockVersion) => {
      const table = tableOf(tableId);
      return isRefusal(table) ? table : upsert(table, changes, lockVersion, inventory.newId);
    },
  };
};

const includes = ({ primaryValues }: Row, wanted: PrimaryValues): boolean =>
  Object.entries(wanted).every(([name, value]) => Object.hasOwn(primaryValues, name) && primaryValues[name] === value);

const unknownNames = ({ attributes, name: tableName }: DataTable, names: readonly string[], primary: boolean): Refusal | undefined => {
  const known = new Set(attributes.filter((attribute) => attribute.primary === primary).map(({ name }) => name));
  const unknown = names.filter((name) => !known.has(name));
  return unknown.length === 0 ? undefined : { refused: `${tableName} has no ${primary ? 'primary ' : ''}attribute ${unknown.join(', ')}` };
};

/** Refused unless each primary attribute has a value. */
const wrongKey = (table: DataTable, primaryValues: PrimaryValues): Refusal | undefined => {
  const unknown = unknownNames(table, Object.keys(primaryValues), true);
  const missing = table.attributes.filter(({ name, primary }) => primary && !Object.hasOwn(primaryValues, name));
  return (
    unknown ??
    (missing.length === 0 ? undefined : { refused: `primary values of ${missing.map(({ name }) => name).join(', ')} are missing` })
  );
};

const ownOrDefault = (attribute: TableAttribute, row: Row | undefined): unknown => {
  const text = row !== undefined && Object.hasOwn(row.values, attribute.name) ? row.values[attribute.name] : attribute.defaultValue;
  return text === undefined ? undefined : tableValue(attribute.valueType, text);
};

const valuesOf = (table: DataTable, row: Row | undefined, names?: readonly string[]): TableValues =>
  Object.fromEntries(
    table.attributes
      .filter(({ name, primary }) => !primary && (names === undefined || names.includes(name)))
      .map((attribute) => [attribute.name, ownOrDefault(attribute, row)] as const)
      .filter(([, value]) => value !== undefined),
  );

const evaluate = (table: DataTable, primaryValues: PrimaryValues, names: readonly string[]): TableValues | Refusal => {
  const wrong = wrongKey(table, primaryValues) ?? unknownNames(table, names, false);
  if (wrong !== undefined) return wrong;
  return valuesOf(
    table,
    table.rows.find((row) => includes(row, primaryValues)),
    names,
  );
};

const wrongChange = (table: DataTable, { primaryValues, name, value }: TableChange): Refusal | undefined => {
  const wrong = wrongKey(table, primaryValues) ?? unknownNames(table, [name], false);
  const attribute = table.attributes.find((candidate) => candidate.name === name);
  if (wrong !== undefined || attribute === undefined || value === undefined) return wrong;
  return tableValue(attribute.valueType, value) === undefined ? { refused: `${name} is no ${attribute.valueType}` } : undefined;
};

const upsert = (
  table: DataTable,
  changes: readonly TableChange[],
  lockVersion: string | undefined,
  newId: () => string,
): true | Refusal => {
  if (lockVersion !== undefined && lockVersion !== table.lockVersion) return { refused: 'the table was changed since it was read' };
  const wrong = changes.map((change) => wrongChange(table, change)).find((fault) => fault !== undefined);
  if (wrong !== undefined) return wrong;
  for (const change of changes) write(table, change);
  table.lockVersion = newId();
  return true;
};

const write = (table: DataTable, { primaryValues, name, value }: TableChange): void => {
  const known = table.rows.find((row) => includes(row, primaryValues));
  const row = known ?? { primaryValues: { ...primaryValues }, values: {} };
  if (known === undefined) table.rows.push(row);
  const { [name]: _old, ...others } = row.values;
  row.values = value === undefined ? others : { ...others, [name]: value };
};
