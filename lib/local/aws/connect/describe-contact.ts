import type { DescribeContactCommandInput, DescribeContactCommandOutput } from '@aws-sdk/client-connect';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, inventoryOf } from './connect-context.ts';
import { contactAccess, requireContact } from './contact-access.ts';

export const describeContact: Operation<DescribeContactCommandInput, DescribeContactCommandOutput, ConnectContext> = {
  access: (input, context) => contactAccess(context, input.InstanceId, input.ContactId),
  run(input, context) {
    inventoryOf(context, input.InstanceId);
    // The centre describes contacts in the API's wire form already: times are seconds, not Dates.
    return { Contact: requireContact(context, input.ContactId) as DescribeContactCommandOutput['Contact'] };
  },
};
