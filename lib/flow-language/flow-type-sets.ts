import type { FlowType } from './document.ts';

/** Flow types of the table of actions per flow type (documented and offered by the palette). Journeys (`CAMPAIGN`) are not in it. */
export const EVERY_FLOW: readonly FlowType[] = [
  'CONTACT_FLOW',
  'CUSTOMER_QUEUE',
  'CUSTOMER_HOLD',
  'CUSTOMER_WHISPER',
  'OUTBOUND_WHISPER',
  'AGENT_HOLD',
  'AGENT_WHISPER',
  'AGENT_TRANSFER',
  'QUEUE_TRANSFER',
  'MODULE',
];
/** Flows that route a contact. */
export const ROUTING_FLOWS: readonly FlowType[] = ['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER', 'MODULE'];
/** The same and the customer queue flow. */
export const ROUTING_AND_QUEUE_FLOWS: readonly FlowType[] = [
  'CONTACT_FLOW',
  'CUSTOMER_QUEUE',
  'AGENT_TRANSFER',
  'QUEUE_TRANSFER',
  'MODULE',
];
export const WHISPERS: readonly FlowType[] = ['CUSTOMER_WHISPER', 'OUTBOUND_WHISPER', 'AGENT_WHISPER'];
export const HOLDS: readonly FlowType[] = ['CUSTOMER_HOLD', 'AGENT_HOLD'];

export const except = (flowTypes: readonly FlowType[]): readonly FlowType[] => EVERY_FLOW.filter((type) => !flowTypes.includes(type));
