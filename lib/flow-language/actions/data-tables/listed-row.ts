import type { TableRow } from '../../ports/data-tables-port.ts';

/** One element of `$.DataTableList.Result.primaryKeyGroups.<group>` (documented paths; the names beside `attributeValue` are inferred). */
export const listedRow = ({ primaryValues, values }: TableRow): unknown => ({
  primaryKeys: Object.entries(primaryValues).map(([attributeName, attributeValue]) => ({ attributeName, attributeValue })),
  attributes: Object.entries(values).map(([attributeName, attributeValue]) => ({ attributeName, attributeValue })),
});
