import type { DescribeInstanceCommandInput, DescribeInstanceCommandOutput } from '@aws-sdk/client-connect';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, instanceKey, instanceResource, inventoryOf } from './connect-context.ts';

export const describeInstance: Operation<DescribeInstanceCommandInput, DescribeInstanceCommandOutput, ConnectContext> = {
  access: (input, context) => [{ resource: instanceResource(context, input.InstanceId), ...instanceKey(input.InstanceId) }],
  run(input, context) {
    const { instance } = inventoryOf(context, input.InstanceId);
    return {
      Instance: {
        Id: instance.id,
        Arn: instance.arn,
        InstanceAlias: instance.alias,
        InstanceStatus: 'ACTIVE',
        InboundCallsEnabled: instance.inboundCalls,
        OutboundCallsEnabled: instance.outboundCalls,
      },
    };
  },
};
