import type { DescribeUserCommandInput, DescribeUserCommandOutput } from '@aws-sdk/client-connect';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, instanceKey, inventoryOf, requireItem, resourceIn } from './connect-context.ts';

export const describeUser: Operation<DescribeUserCommandInput, DescribeUserCommandOutput, ConnectContext> = {
  access: (input, context) => [
    { resource: resourceIn(context, input.InstanceId, 'agent', input.UserId), ...instanceKey(input.InstanceId) },
  ],
  run(input, context) {
    const user = requireItem(inventoryOf(context, input.InstanceId).users, 'user', input.UserId);
    return {
      User: {
        Id: user.id,
        Arn: user.arn,
        Username: user.name,
        IdentityInfo: { FirstName: user.firstName, LastName: user.lastName },
        PhoneConfig: {
          PhoneType: user.phone.type,
          AutoAccept: user.phone.autoAccept,
          AfterContactWorkTimeLimit: user.phone.afterContactWorkSeconds,
          DeskPhoneNumber: user.phone.deskPhoneNumber,
        },
        RoutingProfileId: user.routingProfileId,
        SecurityProfileIds: user.securityProfileIds,
      },
    };
  },
};
