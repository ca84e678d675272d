import type { ListLambdaFunctionsCommandInput, ListLambdaFunctionsCommandOutput } from '@aws-sdk/client-connect';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, instanceKey, instanceResource, inventoryOf } from './connect-context.ts';
import { listPage } from './list-page.ts';

export const listLambdaFunctions: Operation<ListLambdaFunctionsCommandInput, ListLambdaFunctionsCommandOutput, ConnectContext> = {
  access: (input, context) => [{ resource: instanceResource(context, input.InstanceId), ...instanceKey(input.InstanceId) }],
  run(input, context) {
    const page = listPage([...inventoryOf(context, input.InstanceId).functionAssociations], input);
    return { LambdaFunctions: page.items, NextToken: page.nextToken };
  },
};
