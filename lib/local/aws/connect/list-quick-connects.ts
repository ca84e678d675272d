import type { ListQuickConnectsCommandInput, ListQuickConnectsCommandOutput, QuickConnectSummary } from '@aws-sdk/client-connect';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, instanceKey, inventoryOf, resourceIn } from './connect-context.ts';
import { listPage } from './list-page.ts';

export const listQuickConnects: Operation<ListQuickConnectsCommandInput, ListQuickConnectsCommandOutput, ConnectContext> = {
  access: (input, context) => [
    { resource: resourceIn(context, input.InstanceId, 'transfer-destination', '*'), ...instanceKey(input.InstanceId) },
  ],
  run(input, context) {
    const wanted: string[] = input.QuickConnectTypes ?? [];
    const quickConnects = inventoryOf(context, input.InstanceId).quickConnects.list();
    const page = listPage(
      quickConnects.filter(({ target }) => wanted.length === 0 || wanted.includes(target.type)),
      input,
    );
    return {
      QuickConnectSummaryList: page.items.map(({ id, arn, name, target }) => ({
        Id: id,
        Arn: arn,
        Name: name,
        QuickConnectType: target.type as QuickConnectSummary['QuickConnectType'],
      })),
      NextToken: page.nextToken,
    };
  },
};
