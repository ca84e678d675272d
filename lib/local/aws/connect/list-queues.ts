import type { ListQueuesCommandInput, ListQueuesCommandOutput } from '@aws-sdk/client-connect';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, inventoryOf, resourceIn } from './connect-context.ts';
import { listPage } from './list-page.ts';

export const listQueues: Operation<ListQueuesCommandInput, ListQueuesCommandOutput, ConnectContext> = {
  access: (input, context) => [{ resource: resourceIn(context, input.InstanceId, 'queue', '*') }],
  run(input, context) {
    const wanted: string[] = input.QueueTypes ?? [];
    const queues = inventoryOf(context, input.InstanceId).queues.list();
    const page = listPage(
      queues.filter((queue) => wanted.length === 0 || wanted.includes(queue.type)),
      input,
    );
    return {
      QueueSummaryList: page.items.map((queue) => ({
        Id: queue.id,
        Arn: queue.arn,
        QueueType: queue.type,
        // Agents' queues have no name in the API (inferred); in the inventory it is the user's.
        Name: queue.type === 'AGENT' ? undefined : queue.name,
      })),
      NextToken: page.nextToken,
    };
  },
};
