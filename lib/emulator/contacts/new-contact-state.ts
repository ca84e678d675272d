import type { ContactState, Endpoint, InitiationMethod } from '../../flow-language/contact-state.ts';
import type { Channel } from '../../flow-language/document.ts';
import type { Instance } from '../inventory/types.ts';

const DEFAULT_PRIORITY = 5;

/** A map for keys that come from outside: nothing is inherited, `__proto__` is a key like any other. */
export const openMap = <T>(entries: Readonly<Record<string, T>> = {}): Record<string, T> =>
  Object.assign(Object.create(null) as Record<string, T>, entries);

/** State of a first contact: a call unless `channel` and `subtype` (`connect:Subtype`) say otherwise. */
export const newContactState = (
  instance: Instance,
  contactId: string,
  call: { initiationMethod: InitiationMethod; customer: Endpoint | null; system: Endpoint | null; channel?: Channel; subtype?: string },
): ContactState => ({
  contactId,
  initialContactId: null,
  previousContactId: null,
  relatedContactId: null,
  channel: call.channel ?? 'VOICE',
  instanceArn: instance.arn,
  awsRegion: instance.region,
  initiationMethod: call.initiationMethod,
  customerEndpoint: call.customer,
  systemEndpoint: call.system,
  attributes: openMap(),
  segmentAttributes: openMap({ 'connect:Subtype': { ValueString: call.subtype ?? 'connect:Telephony' } }),
  tags: openMap({ 'aws:connect:instanceId': instance.id, ...(call.system ? { 'aws:connect:systemEndpoint': call.system.Address } : {}) }),
  references: openMap(),
  queue: null,
  agent: null,
  customerId: null,
  name: null,
  description: null,
  languageCode: 'en-US',
  textToSpeech: { voice: 'Joanna' },
  hooks: {},
  callbackNumber: call.customer?.Address ?? null,
  queuePriority: DEFAULT_PRIORITY,
  queueTimeAdjustmentSeconds: 0,
  routingCriteria: null,
  recording: { agent: false, customer: false, ivr: false },
  loggingEnabled: false,
  loops: {},
  slots: {},
});

/**
 * State of the contact that follows when a call moves on. Attributes (documented), hooks, voice, language and customer data
 * (inferred) go along; priority, routing criteria and results of actions belong to the segment (inferred).
 */
export const nextContactState = (from: ContactState, contactId: string, initiationMethod: InitiationMethod): ContactState => ({
  ...from,
  contactId,
  initialContactId: from.initialContactId ?? from.contactId,
  previousContactId: from.contactId,
  initiationMethod,
  attributes: openMap(from.attributes),
  segmentAttributes: openMap(from.segmentAttributes),
  tags: openMap(from.tags),
  references: openMap(from.references),
  hooks: { ...from.hooks },
  textToSpeech: { ...from.textToSpeech },
  recording: { ...from.recording },
  queue: null,
  agent: null,
  queuePriority: DEFAULT_PRIORITY,
  queueTimeAdjustmentSeconds: 0,
  routingCriteria: null,
  // A live stream ends with its contact (documented); who answered concerns one call.
  audioStream: null,
  answeredBy: null,
  // Prompts loops count per call, not per flow (documented).
  loops: { ...from.loops },
  slots: {},
});
