import type { DescribeQueueCommandInput, DescribeQueueCommandOutput } from '@aws-sdk/client-connect';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, instanceKey, inventoryOf, requireItem, resourceIn } from './connect-context.ts';

export const describeQueue: Operation<DescribeQueueCommandInput, DescribeQueueCommandOutput, ConnectContext> = {
  access: (input, context) => [
    { resource: resourceIn(context, input.InstanceId, 'queue', input.QueueId), ...instanceKey(input.InstanceId) },
  ],
  run(input, context) {
    const queue = requireItem(inventoryOf(context, input.InstanceId).queues, 'queue', input.QueueId);
    const caller = queue.outboundCaller;
    return {
      Queue: {
        QueueId: queue.id,
        QueueArn: queue.arn,
        Name: queue.name,
        Status: queue.status,
        HoursOfOperationId: queue.hoursOfOperationId,
        MaxContacts: queue.maxContacts,
        OutboundCallerConfig: caller && {
          OutboundCallerIdName: caller.name,
          OutboundCallerIdNumberId: caller.numberId,
          OutboundFlowId: caller.flowId,
        },
      },
    };
  },
};
