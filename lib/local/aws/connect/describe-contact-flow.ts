import type { ContactFlow, DescribeContactFlowCommandInput, DescribeContactFlowCommandOutput } from '@aws-sdk/client-connect';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, instanceKey, inventoryOf, requireItem, resourceIn } from './connect-context.ts';
import { storedContent } from './stored-content.ts';

export const describeContactFlow: Operation<DescribeContactFlowCommandInput, DescribeContactFlowCommandOutput, ConnectContext> = {
  access: (input, context) => [
    { resource: resourceIn(context, input.InstanceId, 'contact-flow', input.ContactFlowId), ...instanceKey(input.InstanceId) },
  ],
  run(input, context) {
    const flow = requireItem(inventoryOf(context, input.InstanceId).flows, 'flow', input.ContactFlowId);
    return {
      ContactFlow: {
        Id: flow.id,
        Arn: flow.arn,
        Name: flow.name,
        Type: flow.type as ContactFlow['Type'],
        State: flow.state,
        Description: flow.description,
        ...storedContent(flow, input.ContactFlowId),
      },
    };
  },
};
