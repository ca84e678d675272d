import type { UpdateContactFlowModuleMetadataCommandInput, UpdateContactFlowModuleMetadataCommandOutput } from '@aws-sdk/client-connect';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, instanceKey, inventoryOf, requireItem, resourceIn } from './connect-context.ts';

export const updateContactFlowModuleMetadata: Operation<
  UpdateContactFlowModuleMetadataCommandInput,
  UpdateContactFlowModuleMetadataCommandOutput,
  ConnectContext
> = {
  access: (input, context) => [
    { resource: resourceIn(context, input.InstanceId, 'flow-module', input.ContactFlowModuleId), ...instanceKey(input.InstanceId) },
  ],
  run(input, context) {
    const { modules } = inventoryOf(context, input.InstanceId);
    const module = requireItem(modules, 'flow module', input.ContactFlowModuleId);
    const state = input.State?.toUpperCase() === 'ARCHIVED' ? 'ARCHIVED' : input.State === undefined ? module.state : 'ACTIVE';
    modules.put({ ...module, name: input.Name ?? module.name, description: input.Description ?? module.description, state });
    return {};
  },
};
