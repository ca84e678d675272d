import type { UpdateContactFlowModuleContentCommandInput, UpdateContactFlowModuleContentCommandOutput } from '@aws-sdk/client-connect';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, instanceKey, inventoryOf, requireItem, resourceIn } from './connect-context.ts';
import { readContent, readDraft } from './read-content.ts';
import { readSettings } from './read-settings.ts';
import { meansDraft } from './stored-content.ts';

export const updateContactFlowModuleContent: Operation<
  UpdateContactFlowModuleContentCommandInput,
  UpdateContactFlowModuleContentCommandOutput,
  ConnectContext
> = {
  access: (input, context) => [
    { resource: resourceIn(context, input.InstanceId, 'flow-module', input.ContactFlowModuleId), ...instanceKey(input.InstanceId) },
  ],
  run({ InstanceId, ContactFlowModuleId, Content, Settings }, context) {
    const { modules } = inventoryOf(context, InstanceId);
    const module = requireItem(modules, 'flow module', ContactFlowModuleId);
    const settings = Settings === undefined ? module.settings : readSettings(Settings);
    if (Content === undefined) modules.put({ ...module, settings });
    else if (meansDraft(ContactFlowModuleId)) modules.put({ ...module, settings, draft: readDraft(Content) });
    else modules.put({ ...module, settings, document: readContent(Content, 'MODULE'), published: true, draft: undefined });
    return {};
  },
};
