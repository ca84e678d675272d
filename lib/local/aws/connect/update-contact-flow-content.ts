import type { UpdateContactFlowContentCommandInput, UpdateContactFlowContentCommandOutput } from '@aws-sdk/client-connect';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, instanceKey, inventoryOf, requireItem, resourceIn } from './connect-context.ts';
import { readContent, readDraft } from './read-content.ts';
import { meansDraft } from './stored-content.ts';

export const updateContactFlowContent: Operation<
  UpdateContactFlowContentCommandInput,
  UpdateContactFlowContentCommandOutput,
  ConnectContext
> = {
  access: (input, context) => [
    { resource: resourceIn(context, input.InstanceId, 'contact-flow', input.ContactFlowId), ...instanceKey(input.InstanceId) },
  ],
  run(input, context) {
    const { flows } = inventoryOf(context, input.InstanceId);
    const flow = requireItem(flows, 'flow', input.ContactFlowId);
    if (meansDraft(input.ContactFlowId)) flows.put({ ...flow, draft: readDraft(input.Content) });
    else flows.put({ ...flow, document: readContent(input.Content, flow.type), published: true, draft: undefined });
    return {};
  },
};
