import type { ContactState, Endpoint } from '../../contact-state.ts';

const endpoint = (value: Endpoint | null | undefined): unknown => (value ? { Address: value.Address, Type: value.Type } : null);

const queue = ({ queue: state }: Readonly<ContactState>): unknown =>
  state === null ? null : { ARN: state.arn, Name: state.name, OutboundCallerId: endpoint(state.outboundCallerId) };

const mediaStreams = ({ audioStream }: Readonly<ContactState>): unknown => ({
  Customer: { Audio: audioStream ? { ...audioStream } : null },
});

/**
 * The event that a function gets from a flow, field by field (exported, probed). The three contact ids of a first contact
 * are equal (documented sample). Results of earlier actions are not in it: flows pass them as parameters.
 */
export const lambdaEvent = (contact: Readonly<ContactState>, parameters: Readonly<Record<string, unknown>>): unknown => ({
  Name: 'ContactFlowEvent',
  Details: {
    ContactData: {
      Attributes: { ...contact.attributes },
      AwsRegion: contact.awsRegion,
      Channel: contact.channel,
      ContactId: contact.contactId,
      CustomerEndpoint: endpoint(contact.customerEndpoint),
      CustomerId: contact.customerId,
      Description: contact.description,
      InitialContactId: contact.initialContactId ?? contact.contactId,
      InitiationMethod: contact.initiationMethod,
      InstanceARN: contact.instanceArn,
      LanguageCode: contact.languageCode,
      MediaStreams: mediaStreams(contact),
      Name: contact.name,
      PreviousContactId: contact.previousContactId ?? contact.contactId,
      Queue: queue(contact),
      References: structuredClone(contact.references),
      RelatedContactId: contact.relatedContactId,
      SegmentAttributes: structuredClone(contact.segmentAttributes),
      SystemEndpoint: endpoint(contact.systemEndpoint),
      Tags: { ...contact.tags },
    },
    Parameters: { ...parameters },
  },
});
