import {
  type ConnectClient,
  CreateContactFlowCommand,
  CreateContactFlowModuleCommand,
  DescribeContactFlowCommand,
  DescribeContactFlowModuleCommand,
  paginateListContactFlowModules,
  paginateListContactFlows,
  UpdateContactFlowContentCommand,
  UpdateContactFlowMetadataCommand,
  UpdateContactFlowModuleContentCommand,
  UpdateContactFlowModuleMetadataCommand,
} from '@aws-sdk/client-connect';
import { readFlowType } from '../../../flow-language/explore/guess-flow-type.ts';
import { OperationsError } from '../../operations-error.ts';
import { flowKey } from '../flow-key.ts';
import type { FlowSummary, FlowsApi, NewFlow, StoredFlow } from '../flows-api.ts';
import { allPages } from './all-pages.ts';
import { serviceCall } from './service-call.ts';

/** The saved draft of a flow; without it the published content is meant (documented). */
const DRAFT = ':$SAVED';

const required = (value: string | undefined, what: string): string => {
  if (value === undefined) throw new OperationsError('SERVICE_REFUSED', `The service gave no ${what}.`);
  return value;
};

/** Flows and modules of one instance by Connect's API. */
export const createFlowsApi = (client: ConnectClient, InstanceId: string): FlowsApi => {
  const listFlows = async (): Promise<FlowSummary[]> => {
    const flows = await allPages(paginateListContactFlows({ client }, { InstanceId }), (page) => page.ContactFlowSummaryList);
    return flows.flatMap((flow) => {
      const type = readFlowType(flow.ContactFlowType ?? '');
      if (type === undefined || flow.ContactFlowState === 'ARCHIVED') return [];
      return {
        kind: 'flow' as const,
        id: required(flow.Id, 'id of a flow'),
        arn: required(flow.Arn, 'ARN of a flow'),
        name: required(flow.Name, 'name of a flow'),
        type,
        status: flow.ContactFlowStatus === 'SAVED' ? ('SAVED' as const) : ('PUBLISHED' as const),
      };
    });
  };

  const listModules = async (): Promise<FlowSummary[]> => {
    const modules = await allPages(
      paginateListContactFlowModules({ client }, { InstanceId }),
      (page) => page.ContactFlowModulesSummaryList,
    );
    return modules
      .filter(({ State }) => State !== 'ARCHIVED')
      .map((module) => ({
        kind: 'module',
        id: required(module.Id, 'id of a module'),
        arn: required(module.Arn, 'ARN of a module'),
        name: required(module.Name, 'name of a module'),
        type: 'MODULE',
        status: 'PUBLISHED',
      }));
  };

  const describeFlow = async (flow: FlowSummary): Promise<StoredFlow> => {
    const ContactFlowId = flow.status === 'SAVED' ? `${flow.id}${DRAFT}` : flow.id;
    const { ContactFlow: stored } = await client.send(new DescribeContactFlowCommand({ InstanceId, ContactFlowId }));
    return { ...flow, content: required(stored?.Content, `content of ${flowKey(flow)}`), description: stored?.Description };
  };

  const describeModule = async (flow: FlowSummary): Promise<StoredFlow> => {
    const { ContactFlowModule: stored } = await client.send(
      new DescribeContactFlowModuleCommand({ InstanceId, ContactFlowModuleId: flow.id }),
    );
    // A flow's status is upper case, a module's lower case (probed).
    const status = stored?.Status?.toUpperCase() === 'SAVED' ? 'SAVED' : 'PUBLISHED';
    return {
      ...flow,
      status,
      content: required(stored?.Content, `content of ${flowKey(flow)}`),
      description: stored?.Description,
      settings: stored?.Settings,
    };
  };

  const createFlow = async ({ name, type, content, description, status, kind }: NewFlow): Promise<FlowSummary> => {
    if (type === 'MODULE') throw new OperationsError('SERVICE_REFUSED', `"${name}" is a module, no flow.`);
    const answer = await client.send(
      new CreateContactFlowCommand({ InstanceId, Name: name, Type: type, Content: content, Description: description, Status: status }),
    );
    return { kind, name, type, status, id: required(answer.ContactFlowId, 'id'), arn: required(answer.ContactFlowArn, 'ARN') };
  };

  const createModule = async ({ name, type, content, description, settings, kind }: NewFlow): Promise<FlowSummary> => {
    const answer = await client.send(
      new CreateContactFlowModuleCommand({ InstanceId, Name: name, Content: content, Description: description, Settings: settings }),
    );
    return { kind, name, type, status: 'PUBLISHED', id: required(answer.Id, 'id'), arn: required(answer.Arn, 'ARN') };
  };

  return {
    list: () => serviceCall('Listing the flows', async () => [...(await listFlows()), ...(await listModules())]),
    describe: (flow) => serviceCall(`Reading ${flowKey(flow)}`, () => (flow.kind === 'flow' ? describeFlow(flow) : describeModule(flow))),
    create: (flow) => serviceCall(`Creating ${flowKey(flow)}`, () => (flow.kind === 'flow' ? createFlow(flow) : createModule(flow))),
    putContent: (flow, Content, { draft }) =>
      serviceCall(`Writing ${flowKey(flow)}`, async () => {
        const id = draft ? `${flow.id}${DRAFT}` : flow.id;
        if (flow.kind === 'flow') await client.send(new UpdateContactFlowContentCommand({ InstanceId, ContactFlowId: id, Content }));
        else await client.send(new UpdateContactFlowModuleContentCommand({ InstanceId, ContactFlowModuleId: id, Content }));
      }),
    putDescription: (flow, Description) =>
      serviceCall(`Describing ${flowKey(flow)}`, async () => {
        if (flow.kind === 'flow')
          await client.send(new UpdateContactFlowMetadataCommand({ InstanceId, ContactFlowId: flow.id, Description }));
        else await client.send(new UpdateContactFlowModuleMetadataCommand({ InstanceId, ContactFlowModuleId: flow.id, Description }));
      }),
    putSettings: (flow, Settings) =>
      serviceCall(`Writing the contract of ${flowKey(flow)}`, async () => {
        await client.send(new UpdateContactFlowModuleContentCommand({ InstanceId, ContactFlowModuleId: flow.id, Settings }));
      }),
  };
};
