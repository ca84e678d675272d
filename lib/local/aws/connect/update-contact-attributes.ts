import type { UpdateContactAttributesCommandInput, UpdateContactAttributesCommandOutput } from '@aws-sdk/client-connect';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, inventoryOf } from './connect-context.ts';
import { contactAccess, requireContact } from './contact-access.ts';

export const updateContactAttributes: Operation<UpdateContactAttributesCommandInput, UpdateContactAttributesCommandOutput, ConnectContext> =
  {
    access: (input, context) => contactAccess(context, input.InstanceId, input.InitialContactId),
    run(input, context) {
      inventoryOf(context, input.InstanceId);
      requireContact(context, input.InitialContactId);
      context.center().setContactAttributes(input.InitialContactId, input.Attributes);
      return {};
    },
  };
