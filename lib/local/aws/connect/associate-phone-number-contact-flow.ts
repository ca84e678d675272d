import type { AssociatePhoneNumberContactFlowCommandInput, AssociatePhoneNumberContactFlowCommandOutput } from '@aws-sdk/client-connect';
import { AwsError } from '../aws-error.ts';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, instanceKey, inventoryOf, phoneNumberResource, requireItem, resourceIn } from './connect-context.ts';

export const associatePhoneNumberContactFlow: Operation<
  AssociatePhoneNumberContactFlowCommandInput,
  AssociatePhoneNumberContactFlowCommandOutput,
  ConnectContext
> = {
  access: (input, context) => [
    { resource: phoneNumberResource(context, input.PhoneNumberId), ...instanceKey(input.InstanceId) },
    { resource: resourceIn(context, input.InstanceId, 'contact-flow', input.ContactFlowId), ...instanceKey(input.InstanceId) },
  ],
  run(input, context) {
    const inventory = inventoryOf(context, input.InstanceId);
    const number = requireItem(inventory.phoneNumbers, 'phone number', input.PhoneNumberId);
    const flow = requireItem(inventory.flows, 'flow', input.ContactFlowId);
    // Calls start inbound flows only (inferred: the API names no error for the other types).
    if (flow.type !== 'CONTACT_FLOW') {
      throw new AwsError('InvalidParameterException', `The flow ${flow.name} is a ${flow.type}: a number can only start a CONTACT_FLOW.`);
    }
    inventory.phoneNumbers.put({ ...number, flowId: flow.id });
    context.onChange({ type: 'number-associated', phoneNumberId: number.id, contactFlowId: flow.id });
    return {};
  },
};
