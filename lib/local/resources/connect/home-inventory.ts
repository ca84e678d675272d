import type { Inventory } from '../../../emulator/inventory/inventory.ts';
import type { LocalCloud } from '../../local-cloud.ts';
import { ResourceError } from '../resource-error.ts';

/** The inventory, for resources that name no instance. Throws ResourceError. */
export const homeInventory = (cloud: LocalCloud): Inventory => {
  const { inventory } = cloud.connect;
  if (!inventory) throw new ResourceError('the templates create no AWS::Connect::Instance');
  return inventory;
};
