import type { ListPhoneNumbersSummary, ListPhoneNumbersV2CommandInput, ListPhoneNumbersV2CommandOutput } from '@aws-sdk/client-connect';
import { AwsError } from '../aws-error.ts';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, instanceResource, inventoryOf, phoneNumberResource } from './connect-context.ts';
import { listPage } from './list-page.ts';

export const listPhoneNumbersV2: Operation<ListPhoneNumbersV2CommandInput, ListPhoneNumbersV2CommandOutput, ConnectContext> = {
  access: (_input, context) => [{ resource: phoneNumberResource(context, '*') }],
  run(input, context) {
    if (input.TargetArn !== undefined && input.InstanceId !== undefined) {
      throw new AwsError('InvalidParameterException', 'TargetArn and InstanceId cannot be given together.');
    }
    const { inventory } = context.center();
    const instance = input.InstanceId ?? input.TargetArn;
    if (instance !== undefined) inventoryOf(context, instanceResource(context, instance));
    const countries: string[] = input.PhoneNumberCountryCodes ?? [];
    const types: string[] = input.PhoneNumberTypes ?? [];
    const wanted = inventory.phoneNumbers
      .list()
      .filter(({ countryCode }) => countries.length === 0 || countries.includes(countryCode))
      .filter(({ type }) => types.length === 0 || types.includes(type))
      .filter(({ address }) => address.startsWith(input.PhoneNumberPrefix ?? ''));
    const page = listPage(wanted, input);
    return {
      ListPhoneNumbersSummaryList: page.items.map((number) => ({
        PhoneNumberId: number.id,
        PhoneNumberArn: number.arn,
        PhoneNumber: number.address,
        PhoneNumberCountryCode: number.countryCode as ListPhoneNumbersSummary['PhoneNumberCountryCode'],
        PhoneNumberType: number.type as ListPhoneNumbersSummary['PhoneNumberType'],
        TargetArn: inventory.instance.arn,
        InstanceId: inventory.instance.id,
      })),
      NextToken: page.nextToken,
    };
  },
};
