import type { FlowType } from './document.ts';

/** `Metadata.type` as the designer writes it, in lower camel case (exported) → type of the API. */
export const FLOW_TYPE_NAMES: ReadonlyMap<string, FlowType> = new Map<string, FlowType>([
  ['contactFlow', 'CONTACT_FLOW'],
  ['customerQueue', 'CUSTOMER_QUEUE'],
  ['customerHold', 'CUSTOMER_HOLD'],
  ['customerWhisper', 'CUSTOMER_WHISPER'],
  ['agentHold', 'AGENT_HOLD'],
  ['agentWhisper', 'AGENT_WHISPER'],
  ['outboundWhisper', 'OUTBOUND_WHISPER'],
  ['agentTransfer', 'AGENT_TRANSFER'],
  ['queueTransfer', 'QUEUE_TRANSFER'],
  ['campaign', 'CAMPAIGN'],
]);
