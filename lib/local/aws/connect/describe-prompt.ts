import type { DescribePromptCommandInput, DescribePromptCommandOutput } from '@aws-sdk/client-connect';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, instanceKey, inventoryOf, requireItem, resourceIn } from './connect-context.ts';

export const describePrompt: Operation<DescribePromptCommandInput, DescribePromptCommandOutput, ConnectContext> = {
  access: (input, context) => [
    { resource: resourceIn(context, input.InstanceId, 'prompt', input.PromptId), ...instanceKey(input.InstanceId) },
  ],
  run(input, context) {
    const { id, arn, name } = requireItem(inventoryOf(context, input.InstanceId).prompts, 'prompt', input.PromptId);
    return { Prompt: { PromptId: id, PromptARN: arn, Name: name } };
  },
};
