import type { ContactFlowSummary, ListContactFlowsCommandInput, ListContactFlowsCommandOutput } from '@aws-sdk/client-connect';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, instanceKey, inventoryOf, resourceIn } from './connect-context.ts';
import { listPage } from './list-page.ts';

export const listContactFlows: Operation<ListContactFlowsCommandInput, ListContactFlowsCommandOutput, ConnectContext> = {
  access: (input, context) => [{ resource: resourceIn(context, input.InstanceId, 'contact-flow', '*'), ...instanceKey(input.InstanceId) }],
  run(input, context) {
    const wanted: string[] = input.ContactFlowTypes ?? [];
    const flows = inventoryOf(context, input.InstanceId).flows.list();
    const page = listPage(
      flows.filter((flow) => wanted.length === 0 || wanted.includes(flow.type)),
      input,
    );
    return {
      ContactFlowSummaryList: page.items.map((flow) => ({
        Id: flow.id,
        Arn: flow.arn,
        Name: flow.name,
        ContactFlowType: flow.type as ContactFlowSummary['ContactFlowType'],
        ContactFlowState: flow.state,
        ContactFlowStatus: flow.published ? ('PUBLISHED' as const) : ('SAVED' as const),
      })),
      NextToken: page.nextToken,
    };
  },
};
