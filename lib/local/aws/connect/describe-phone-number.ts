import type { ClaimedPhoneNumberSummary, DescribePhoneNumberCommandInput, DescribePhoneNumberCommandOutput } from '@aws-sdk/client-connect';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, phoneNumberResource, requireItem } from './connect-context.ts';

/** The API does not tell which flow a number starts, and neither does this. */
export const describePhoneNumber: Operation<DescribePhoneNumberCommandInput, DescribePhoneNumberCommandOutput, ConnectContext> = {
  access: (input, context) => [{ resource: phoneNumberResource(context, input.PhoneNumberId) }],
  run(input, context) {
    const { inventory } = context.center();
    const number = requireItem(inventory.phoneNumbers, 'phone number', input.PhoneNumberId);
    return {
      ClaimedPhoneNumberSummary: {
        PhoneNumberId: number.id,
        PhoneNumberArn: number.arn,
        PhoneNumber: number.address,
        PhoneNumberCountryCode: number.countryCode as ClaimedPhoneNumberSummary['PhoneNumberCountryCode'],
        PhoneNumberType: number.type as ClaimedPhoneNumberSummary['PhoneNumberType'],
        TargetArn: inventory.instance.arn,
        InstanceId: inventory.instance.id,
        PhoneNumberStatus: { Status: 'CLAIMED' },
      },
    };
  },
};
