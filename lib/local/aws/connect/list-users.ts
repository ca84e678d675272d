import type { ListUsersCommandInput, ListUsersCommandOutput } from '@aws-sdk/client-connect';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, instanceKey, instanceResource, inventoryOf } from './connect-context.ts';
import { listPage } from './list-page.ts';

export const listUsers: Operation<ListUsersCommandInput, ListUsersCommandOutput, ConnectContext> = {
  access: (input, context) => [{ resource: instanceResource(context, input.InstanceId), ...instanceKey(input.InstanceId) }],
  run(input, context) {
    const page = listPage(inventoryOf(context, input.InstanceId).users.list(), input);
    return { UserSummaryList: page.items.map(({ id, arn, name }) => ({ Id: id, Arn: arn, Username: name })), NextToken: page.nextToken };
  },
};
