import type { Endpoint, SegmentAttribute } from '../contact-state.ts';
import type { ReferenceScope } from './reference-scope.ts';

const endpoint = (value: Endpoint | null | undefined): unknown =>
  value === null || value === undefined ? undefined : { Address: value.Address, Type: value.Type, DisplayName: value.DisplayName };

const queue = ({ contact }: ReferenceScope): unknown =>
  contact.queue === null
    ? undefined
    : { Name: contact.queue.name, ARN: contact.queue.arn, OutboundCallerId: endpoint(contact.queue.outboundCallerId) };

const agent = ({ contact }: ReferenceScope): unknown =>
  contact.agent === null
    ? undefined
    : { UserName: contact.agent.userName, FirstName: contact.agent.firstName, LastName: contact.agent.lastName, ARN: contact.agent.arn };

/** A segment attribute reads as its value; the service stores them typed, maps within maps. */
const segmentValues = (attributes: Readonly<Record<string, SegmentAttribute>>): unknown =>
  Object.fromEntries(
    Object.entries(attributes).map(([key, { ValueString, ValueInteger, ValueMap }]) => [
      key,
      ValueString ?? ValueInteger ?? (ValueMap === undefined ? undefined : segmentValues(ValueMap)),
    ]),
  );

/** Set by an action of this run, or earlier in the contact. */
const wisdom = ({ slots, contact }: ReferenceScope): unknown => {
  if (Object.hasOwn(slots, 'Wisdom')) return slots.Wisdom;
  return contact.wisdomSessionArn ? { SessionArn: contact.wisdomSessionArn } : undefined;
};

type Reader = (scope: ReferenceScope) => unknown;

/** Roots that the contact itself answers; all others are slots. */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['Attributes', (scope) => scope.contact.attributes],
  ['FlowAttributes', (scope) => scope.flowAttributes],
  ['SegmentAttributes', ({ contact }) => segmentValues(contact.segmentAttributes)],
  ['Tags', (scope) => scope.contact.tags],
  ['References', (scope) => scope.contact.references],
  ['ContactId', (scope) => scope.contact.contactId],
  // A first contact reads its own id here, as the Lambda event shows it (documented sample).
  ['InitialContactId', (scope) => scope.contact.initialContactId ?? scope.contact.contactId],
  ['PreviousContactId', (scope) => scope.contact.previousContactId ?? scope.contact.contactId],
  ['RelatedContactId', (scope) => scope.contact.relatedContactId],
  ['Channel', (scope) => scope.contact.channel],
  ['InstanceARN', (scope) => scope.contact.instanceArn],
  ['AwsRegion', (scope) => scope.contact.awsRegion],
  ['InitiationMethod', (scope) => scope.contact.initiationMethod],
  ['CustomerEndpoint', (scope) => endpoint(scope.contact.customerEndpoint)],
  ['SystemEndpoint', (scope) => endpoint(scope.contact.systemEndpoint)],
  ['CustomerId', (scope) => scope.contact.customerId],
  ['Name', (scope) => scope.contact.name],
  ['Description', (scope) => scope.contact.description],
  ['LanguageCode', (scope) => scope.contact.languageCode],
  ['TextToSpeechVoiceId', (scope) => scope.contact.textToSpeech.voice],
  ['MediaStreams', ({ contact: { audioStream } }) => (audioStream ? { Customer: { Audio: audioStream } } : undefined)],
  ['Wisdom', wisdom],
  ['Queue', queue],
  ['Agent', agent],
]);

/** Value of a known root; undefined when the contact has none. */
export const readRoot = (root: string): Reader =>
  READERS.get(root) ?? ((scope) => (Object.hasOwn(scope.slots, root) ? scope.slots[root] : undefined));
