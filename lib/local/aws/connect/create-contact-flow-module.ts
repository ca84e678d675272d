import type { CreateContactFlowModuleCommandInput, CreateContactFlowModuleCommandOutput } from '@aws-sdk/client-connect';
import { AwsError } from '../aws-error.ts';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, instanceKey, inventoryOf, resourceIn } from './connect-context.ts';
import { readContent } from './read-content.ts';
import { readSettings } from './read-settings.ts';

export const createContactFlowModule: Operation<CreateContactFlowModuleCommandInput, CreateContactFlowModuleCommandOutput, ConnectContext> =
  {
    access: (input, context) => [{ resource: resourceIn(context, input.InstanceId, 'flow-module', '*'), ...instanceKey(input.InstanceId) }],
    run(input, context) {
      const inventory = inventoryOf(context, input.InstanceId);
      if (input.Name.length > 127 || input.Name === '') throw new AwsError('InvalidParameterException', 'Name has 1 to 127 characters.');
      const document = readContent(input.Content, 'MODULE');
      const id = inventory.newId();
      const module = inventory.modules.put({
        id,
        arn: inventory.arn('module', id),
        name: input.Name,
        type: 'MODULE',
        document,
        published: true,
        settings: input.Settings === undefined ? null : readSettings(input.Settings),
        description: input.Description,
        state: 'ACTIVE',
      });
      return { Id: module.id, Arn: module.arn };
    },
  };
