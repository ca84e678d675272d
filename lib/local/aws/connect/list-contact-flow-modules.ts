import type { ListContactFlowModulesCommandInput, ListContactFlowModulesCommandOutput } from '@aws-sdk/client-connect';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, instanceKey, inventoryOf, resourceIn } from './connect-context.ts';
import { listPage } from './list-page.ts';

export const listContactFlowModules: Operation<ListContactFlowModulesCommandInput, ListContactFlowModulesCommandOutput, ConnectContext> = {
  access: (input, context) => [{ resource: resourceIn(context, input.InstanceId, 'flow-module', '*'), ...instanceKey(input.InstanceId) }],
  run(input, context) {
    const wanted = input.ContactFlowModuleState?.toUpperCase();
    const modules = inventoryOf(context, input.InstanceId).modules.list();
    const page = listPage(
      modules.filter(({ state }) => wanted === undefined || state === wanted),
      input,
    );
    return {
      ContactFlowModulesSummaryList: page.items.map(({ id, arn, name, state }) => ({ Id: id, Arn: arn, Name: name, State: state })),
      NextToken: page.nextToken,
    };
  },
};
