import type { CreateContactFlowCommandInput, CreateContactFlowCommandOutput } from '@aws-sdk/client-connect';
import { readFlowType } from '../../../flow-language/explore/guess-flow-type.ts';
import { AwsError } from '../aws-error.ts';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, instanceKey, inventoryOf, resourceIn } from './connect-context.ts';
import { NOTHING_PUBLISHED, readContent, readDraft } from './read-content.ts';

export const createContactFlow: Operation<CreateContactFlowCommandInput, CreateContactFlowCommandOutput, ConnectContext> = {
  access: (input, context) => [{ resource: resourceIn(context, input.InstanceId, 'contact-flow', '*'), ...instanceKey(input.InstanceId) }],
  run(input, context) {
    const inventory = inventoryOf(context, input.InstanceId);
    const type = readFlowType(input.Type);
    if (type === undefined || type === 'MODULE') throw new AwsError('InvalidParameterException', `${input.Type} is no type of a flow.`);
    if (input.Name.length > 127 || input.Name === '') throw new AwsError('InvalidParameterException', 'Name has 1 to 127 characters.');
    const content =
      input.Status === 'SAVED'
        ? { document: NOTHING_PUBLISHED, published: false, draft: readDraft(input.Content) }
        : { document: readContent(input.Content, type), published: true };
    const id = inventory.newId();
    const flow = inventory.flows.put({
      id,
      arn: inventory.arn('flow', id),
      name: input.Name,
      type,
      ...content,
      description: input.Description,
      state: 'ACTIVE',
    });
    return { ContactFlowId: flow.id, ContactFlowArn: flow.arn };
  },
};
