import type { Inventory } from '../inventory/inventory.ts';
import type { Queue } from '../inventory/types.ts';

/** A queue by id or ARN, or an agent's own queue by id, ARN or user name of the agent. */
export const findQueue = (inventory: Inventory, target: { queueId: string } | { agentId: string }): Queue | undefined => {
  if ('queueId' in target) return inventory.queues.get(target.queueId);
  const user = inventory.user(target.agentId);
  // The ARN of an agent queue names the agent too (exported).
  return user ? inventory.agentQueue(user) : inventory.queues.get(target.agentId);
};
