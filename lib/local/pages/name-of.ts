import type { Inventory } from '../../emulator/inventory/inventory.ts';

const FUNCTION = ':function:';

/** People's name for an id or ARN of the instance, or for a function's ARN; undefined: it is neither. */
export const nameIn =
  (inventory: Inventory, functionName?: (functionArn: string) => string | undefined) =>
  (idOrArn: string): string | undefined => {
    if (idOrArn.startsWith('arn:')) {
      const at = idOrArn.indexOf(FUNCTION);
      if (at > 0) return functionName?.(idOrArn) ?? idOrArn.slice(at + FUNCTION.length);
    }
    const { flows, modules, queues, hours, prompts, users, phoneNumbers } = inventory;
    for (const shelf of [flows, modules, queues, hours, prompts, users, phoneNumbers]) {
      const found = shelf.get(idOrArn);
      if (found) return found.name;
    }
    return undefined;
  };
