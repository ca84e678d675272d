import type { ListPromptsCommandInput, ListPromptsCommandOutput } from '@aws-sdk/client-connect';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, instanceKey, instanceResource, inventoryOf } from './connect-context.ts';
import { listPage } from './list-page.ts';

export const listPrompts: Operation<ListPromptsCommandInput, ListPromptsCommandOutput, ConnectContext> = {
  access: (input, context) => [{ resource: instanceResource(context, input.InstanceId), ...instanceKey(input.InstanceId) }],
  run(input, context) {
    const page = listPage(inventoryOf(context, input.InstanceId).prompts.list(), input);
    return { PromptSummaryList: page.items.map(({ id, arn, name }) => ({ Id: id, Arn: arn, Name: name })), NextToken: page.nextToken };
  },
};
