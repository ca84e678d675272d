import { newContactState } from '../../emulator/contacts/new-contact-state.ts';
import { lambdaEvent } from '../../flow-language/actions/lambda/lambda-event.ts';
import type { ContactState } from '../../flow-language/contact-state.ts';
import { TEST_INSTANCE } from '../center/instance.ts';

/** The event that a flow gives to a Lambda function (exported, probed). */
export interface ConnectEvent {
  Name: 'ContactFlowEvent';
  Details: {
    ContactData: {
      Attributes: Record<string, string>;
      AwsRegion: string;
      Channel: 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL';
      ContactId: string;
      CustomerEndpoint: { Address: string; Type: string } | null;
      CustomerId: string | null;
      Description: string | null;
      InitialContactId: string;
      InitiationMethod: string;
      InstanceARN: string;
      LanguageCode: string;
      MediaStreams: unknown;
      Name: string | null;
      PreviousContactId: string;
      Queue: { ARN: string; Name: string; OutboundCallerId: { Address: string; Type: string } | null } | null;
      References: Record<string, { Type: string; Value: string }>;
      RelatedContactId: string | null;
      SegmentAttributes: Record<string, { ValueString?: string; ValueInteger?: number }>;
      SystemEndpoint: { Address: string; Type: string } | null;
      Tags: Record<string, string>;
    };
    Parameters: Record<string, unknown>;
  };
}

export interface ConnectEventSettings {
  /** `Details.Parameters`: what the block passes. */
  parameters?: Readonly<Record<string, unknown>>;
  attributes?: Readonly<Record<string, string>>;
  /** The caller's number in E.164. */
  from?: string;
  to?: string;
  contactId?: string;
  language?: string;
  queue?: { name: string; arn: string };
  /** Anything else of the contact. */
  contact?: Partial<ContactState>;
}

/** An event for a function's own tests, made by the code that makes it for a flow: `connectEvent({ from: '+12025550123', parameters: { mode: 'caller' } })`. */
export const connectEvent = (settings: ConnectEventSettings = {}): ConnectEvent => {
  const { from = '+12025550123', to = '+12025550100', contactId = '00000000-0000-4000-8000-000000000001', queue, language } = settings;
  const state = newContactState(TEST_INSTANCE, contactId, {
    initiationMethod: 'INBOUND',
    customer: { Address: from, Type: 'TELEPHONE_NUMBER' },
    system: { Address: to, Type: 'TELEPHONE_NUMBER' },
  });
  Object.assign(state.attributes, settings.attributes);
  if (queue !== undefined) state.queue = { id: queue.arn.slice(queue.arn.lastIndexOf('/') + 1), ...queue };
  if (language !== undefined) state.languageCode = language;
  return lambdaEvent({ ...state, ...settings.contact }, settings.parameters ?? {}) as ConnectEvent;
};
