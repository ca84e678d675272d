import type { FlowType } from './document.ts';

/** `Metadata.type` as the designer writes it, in lower camel case (exported) → type of the API. Modules have none. */
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

const BY_TYPE: ReadonlyMap<FlowType, string> = new Map([...FLOW_TYPE_NAMES].map(([name, type]) => [type, name]));

/** The designer's word for a type; undefined for modules. */
export const flowTypeName = (type: FlowType): string | undefined => BY_TYPE.get(type);
