import {
  type ConnectClient,
  paginateListContactFlowModules,
  paginateListContactFlows,
  paginateListDataTables,
  paginateListHoursOfOperations,
  paginateListPrompts,
  paginateListQueues,
  paginateListQuickConnects,
  paginateListUsers,
  paginateListViews,
} from '@aws-sdk/client-connect';
import type { NameKind } from '../../../flow-language/names/name-kinds.ts';
import { allPages } from '../connect-api/all-pages.ts';
import type { NamedResource } from '../names/name-book.ts';
import type { NameSource } from './read-name-book.ts';

interface Listed {
  Id?: string;
  Arn?: string;
  Name?: string;
}

const named = (kind: NameKind, list: readonly Listed[]): NamedResource[] =>
  list.flatMap(({ Id: id, Arn: arn, Name: name }) => (arn === undefined || name === undefined ? [] : [{ kind, id, arn, name }]));

const source = <Page>(kind: NameKind, pages: () => AsyncIterable<Page>, items: (page: Page) => Listed[] | undefined): NameSource => ({
  kind,
  read: async () => named(kind, await allPages(pages(), items)),
});

/** Names that Connect itself keeps. Bots and security keys have none there, so their ids stay as they are. */
export const connectNames = (client: ConnectClient, InstanceId: string): NameSource[] => {
  const of = { client };
  return [
    source(
      'flow',
      () => paginateListContactFlows(of, { InstanceId }),
      (page) => page.ContactFlowSummaryList,
    ),
    source(
      'module',
      () => paginateListContactFlowModules(of, { InstanceId }),
      (page) => page.ContactFlowModulesSummaryList,
    ),
    // Without the filter the queues of agents come along, which have no name of their own.
    source(
      'queue',
      () => paginateListQueues(of, { InstanceId, QueueTypes: ['STANDARD'] }),
      (page) => page.QueueSummaryList,
    ),
    source(
      'hours',
      () => paginateListHoursOfOperations(of, { InstanceId }),
      (page) => page.HoursOfOperationSummaryList,
    ),
    source(
      'prompt',
      () => paginateListPrompts(of, { InstanceId }),
      (page) => page.PromptSummaryList,
    ),
    source(
      'quick-connect',
      () => paginateListQuickConnects(of, { InstanceId }),
      (page) => page.QuickConnectSummaryList,
    ),
    source(
      'view',
      () => paginateListViews(of, { InstanceId }),
      (page) => page.ViewsSummaryList,
    ),
    source(
      'data-table',
      () => paginateListDataTables(of, { InstanceId }),
      (page) => page.DataTableSummaryList,
    ),
    {
      kind: 'agent',
      read: async () => {
        const users = await allPages(paginateListUsers(of, { InstanceId }), (page) => page.UserSummaryList);
        return named(
          'agent',
          users.map(({ Id, Arn, Username }) => ({ Id, Arn, Name: Username })),
        );
      },
    },
  ];
};
