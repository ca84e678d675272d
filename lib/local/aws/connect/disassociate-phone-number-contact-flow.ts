import type {
  DisassociatePhoneNumberContactFlowCommandInput,
  DisassociatePhoneNumberContactFlowCommandOutput,
} from '@aws-sdk/client-connect';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, instanceKey, inventoryOf, notFound, phoneNumberResource, requireItem } from './connect-context.ts';

export const disassociatePhoneNumberContactFlow: Operation<
  DisassociatePhoneNumberContactFlowCommandInput,
  DisassociatePhoneNumberContactFlowCommandOutput,
  ConnectContext
> = {
  access: (input, context) => [{ resource: phoneNumberResource(context, input.PhoneNumberId), ...instanceKey(input.InstanceId) }],
  run(input, context) {
    const inventory = inventoryOf(context, input.InstanceId);
    const { flowId, ...number } = requireItem(inventory.phoneNumbers, 'phone number', input.PhoneNumberId);
    if (flowId === undefined) throw notFound(`The phone number ${number.address} is not associated with a flow.`);
    inventory.phoneNumbers.put(number);
    context.onChange({ type: 'number-disassociated', phoneNumberId: number.id });
    return {};
  },
};
