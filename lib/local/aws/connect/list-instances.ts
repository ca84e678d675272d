import type { ListInstancesCommandInput, ListInstancesCommandOutput } from '@aws-sdk/client-connect';
import type { Operation } from '../model/operation.ts';
import type { ConnectContext } from './connect-context.ts';
import { listPage } from './list-page.ts';

/** The one instance of the laptop. */
export const listInstances: Operation<ListInstancesCommandInput, ListInstancesCommandOutput, ConnectContext> = {
  run(input, context) {
    const page = listPage([context.center().inventory.instance], input);
    return {
      InstanceSummaryList: page.items.map(({ id, arn, alias, inboundCalls, outboundCalls }) => ({
        Id: id,
        Arn: arn,
        InstanceAlias: alias,
        InstanceStatus: 'ACTIVE',
        InboundCallsEnabled: inboundCalls,
        OutboundCallsEnabled: outboundCalls,
      })),
      NextToken: page.nextToken,
    };
  },
};
