import type { DataTable } from '../../../emulator/inventory/data-table-types.ts';
import type { Inventory } from '../../../emulator/inventory/inventory.ts';
import { ResourceError } from '../resource-error.ts';

/** The table that `DataTableArn` names. Throws ResourceError. */
export const requireTable = (inventory: Inventory, arn: string): DataTable => {
  const table = inventory.dataTables.get(arn);
  if (!table) throw new ResourceError(`Properties.DataTableArn: "${arn}" does not exist in this instance`);
  return table;
};
