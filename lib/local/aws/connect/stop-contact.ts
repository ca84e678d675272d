import type { StopContactCommandInput, StopContactCommandOutput } from '@aws-sdk/client-connect';
import { AwsError } from '../aws-error.ts';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, inventoryOf } from './connect-context.ts';
import { contactAccess } from './contact-access.ts';

export const stopContact: Operation<StopContactCommandInput, StopContactCommandOutput, ConnectContext> = {
  access: (input, context) => contactAccess(context, input.InstanceId, input.ContactId),
  run(input, context) {
    inventoryOf(context, input.InstanceId);
    const contact = context.center().contact(input.ContactId);
    if (!contact || contact.DisconnectTimestamp !== undefined) {
      throw new AwsError('ContactNotFoundException', `There is no live contact ${JSON.stringify(input.ContactId)}.`, { status: 410 });
    }
    context.center().stopContact(input.ContactId);
    return {};
  },
};
