import type { DescribeRoutingProfileCommandInput, DescribeRoutingProfileCommandOutput, MediaConcurrency } from '@aws-sdk/client-connect';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, instanceKey, inventoryOf, requireItem, resourceIn } from './connect-context.ts';

export const describeRoutingProfile: Operation<DescribeRoutingProfileCommandInput, DescribeRoutingProfileCommandOutput, ConnectContext> = {
  access: (input, context) => [
    { resource: resourceIn(context, input.InstanceId, 'routing-profile', input.RoutingProfileId), ...instanceKey(input.InstanceId) },
  ],
  run(input, context) {
    const inventory = inventoryOf(context, input.InstanceId);
    const profile = requireItem(inventory.routingProfiles, 'routing profile', input.RoutingProfileId);
    return {
      RoutingProfile: {
        InstanceId: inventory.instance.id,
        RoutingProfileId: profile.id,
        RoutingProfileArn: profile.arn,
        Name: profile.name,
        DefaultOutboundQueueId: profile.defaultOutboundQueueId,
        MediaConcurrencies: Object.entries(profile.concurrency).map(([Channel, Concurrency]) => ({
          Channel: Channel as MediaConcurrency['Channel'],
          Concurrency,
        })),
        NumberOfAssociatedQueues: profile.queues.length,
        NumberOfAssociatedUsers: inventory.users.list().filter((user) => user.routingProfileId === profile.id).length,
      },
    };
  },
};
