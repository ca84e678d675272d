import type {
  ContactFlowModule,
  DescribeContactFlowModuleCommandInput,
  DescribeContactFlowModuleCommandOutput,
} from '@aws-sdk/client-connect';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, instanceKey, inventoryOf, requireItem, resourceIn } from './connect-context.ts';
import { storedContent } from './stored-content.ts';

export const describeContactFlowModule: Operation<
  DescribeContactFlowModuleCommandInput,
  DescribeContactFlowModuleCommandOutput,
  ConnectContext
> = {
  access: (input, context) => [
    { resource: resourceIn(context, input.InstanceId, 'flow-module', input.ContactFlowModuleId), ...instanceKey(input.InstanceId) },
  ],
  run(input, context) {
    const module = requireItem(inventoryOf(context, input.InstanceId).modules, 'flow module', input.ContactFlowModuleId);
    const { Content, Status } = storedContent(module, input.ContactFlowModuleId);
    return {
      ContactFlowModule: {
        Id: module.id,
        Arn: module.arn,
        Name: module.name,
        State: module.state,
        // Lower case, unlike a flow's (probed).
        Status: Status.toLowerCase() as ContactFlowModule['Status'],
        Description: module.description,
        Content,
        Settings: module.settings === undefined || module.settings === null ? undefined : JSON.stringify(module.settings),
      },
    };
  },
};
