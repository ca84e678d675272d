import type { Inventory } from '../../../emulator/inventory/inventory.ts';
import type { ResourceKind } from '../../../emulator/inventory/resource-arn.ts';
import { stableId } from '../../cloud/stable-id.ts';
import type { ResourceRequest } from '../resource-type.ts';

/** Id and ARN of a resource of the instance: the same at each boot. */
export const identify = (
  inventory: Inventory,
  kind: ResourceKind,
  { stackName, logicalId }: ResourceRequest,
): { id: string; arn: string } => {
  const id = stableId(inventory.instance.arn, stackName, logicalId);
  return { id, arn: inventory.arn(kind, id) };
};
