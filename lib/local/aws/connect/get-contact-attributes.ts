import type { GetContactAttributesCommandInput, GetContactAttributesCommandOutput } from '@aws-sdk/client-connect';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, inventoryOf } from './connect-context.ts';
import { contactAccess, requireContact } from './contact-access.ts';

export const getContactAttributes: Operation<GetContactAttributesCommandInput, GetContactAttributesCommandOutput, ConnectContext> = {
  access: (input, context) => contactAccess(context, input.InstanceId, input.InitialContactId),
  run(input, context) {
    inventoryOf(context, input.InstanceId);
    return { Attributes: requireContact(context, input.InitialContactId).Attributes as Record<string, string> };
  },
};
