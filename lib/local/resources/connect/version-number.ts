import type { Inventory } from '../../../emulator/inventory/inventory.ts';

const counts = new WeakMap<Inventory, Map<string, number>>();

/** Next version of a resource of this instance: 1, 2, … in the order of creation, counted anew at each start. */
export const nextVersion = (inventory: Inventory, arn: string): number => {
  const known = counts.get(inventory) ?? new Map<string, number>();
  counts.set(inventory, known);
  const next = (known.get(arn) ?? 0) + 1;
  known.set(arn, next);
  return next;
};
