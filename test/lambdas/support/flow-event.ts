import type { ConnectEvent } from '../../../lambdas/shared/contact/connect-event.ts';
import { type FlowCall, readFlowCall } from '../../../lambdas/shared/contact/flow-call.ts';

export interface FlowEventOptions {
  from?: string | null;
  contactId?: string;
  parameters?: Record<string, string>;
  attributes?: Record<string, string>;
  queue?: { ARN: string; Name: string };
  initiationMethod?: string;
  previousContactId?: string;
}

/** The event of a voice contact, as Connect sends it. */
export function flowEvent(options: FlowEventOptions = {}): ConnectEvent & { Name: string } {
  const { from = '+8613916000001', contactId = 'contact-1', parameters = {}, attributes = {} } = options;
  return {
    Name: 'ContactFlowEvent',
    Details: {
      ContactData: {
        ContactId: contactId,
        InitialContactId: contactId,
        PreviousContactId: options.previousContactId ?? contactId,
        InitiationMethod: options.initiationMethod ?? 'INBOUND',
        Channel: 'VOICE',
        InstanceARN: 'arn:aws:connect:us-east-1:111122223333:instance/instance-1',
        CustomerEndpoint: from === null ? null : { Address: from, Type: 'TELEPHONE_NUMBER' },
        SystemEndpoint: { Address: '+12065550100', Type: 'TELEPHONE_NUMBER' },
        Queue: options.queue ?? null,
        Attributes: attributes,
      },
      Parameters: parameters,
    },
  };
}

export function flowCall(options: FlowEventOptions = {}): FlowCall {
  return readFlowCall(flowEvent(options));
}
