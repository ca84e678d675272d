import type { UpdateContactFlowMetadataCommandInput, UpdateContactFlowMetadataCommandOutput } from '@aws-sdk/client-connect';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, instanceKey, inventoryOf, requireItem, resourceIn } from './connect-context.ts';

export const updateContactFlowMetadata: Operation<
  UpdateContactFlowMetadataCommandInput,
  UpdateContactFlowMetadataCommandOutput,
  ConnectContext
> = {
  access: (input, context) => [
    { resource: resourceIn(context, input.InstanceId, 'contact-flow', input.ContactFlowId), ...instanceKey(input.InstanceId) },
  ],
  run(input, context) {
    const { flows } = inventoryOf(context, input.InstanceId);
    const flow = requireItem(flows, 'flow', input.ContactFlowId);
    flows.put({
      ...flow,
      name: input.Name ?? flow.name,
      description: input.Description ?? flow.description,
      state: input.ContactFlowState ?? flow.state,
    });
    return {};
  },
};
