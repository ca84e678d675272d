/** A flow or flow module document, as Amazon Connect stores it (`Content` of CreateContactFlow). */
export interface FlowDocument {
  Version: '2019-10-30';
  StartAction: string;
  Actions: FlowAction[];
  Metadata?: Record<string, unknown>;
  /** Modules only: the fixed boilerplate of the console. The real contract is the API parameter `Settings`. */
  Settings?: unknown;
}

export interface FlowAction {
  Identifier: string;
  Type: string;
  Parameters?: Record<string, unknown>;
  /** Required by the service; hand-written documents leave it out on terminal actions, which the validator reports. */
  Transitions?: Transitions;
}

/** Text as a rule; JSON numbers are accepted for DistributeByPercentage (probed). */
export type Operand = string | number;

export interface Transitions {
  NextAction?: string;
  Errors?: { NextAction: string; ErrorType: string }[];
  Conditions?: { NextAction: string; Condition: { Operator: string; Operands: Operand[] } }[];
}

/** `Type` of CreateContactFlow, plus MODULE for flow modules, which have no flow type of their own. */
export const FLOW_TYPES = [
  'CONTACT_FLOW',
  'CUSTOMER_QUEUE',
  'CUSTOMER_HOLD',
  'CUSTOMER_WHISPER',
  'AGENT_HOLD',
  'AGENT_WHISPER',
  'OUTBOUND_WHISPER',
  'AGENT_TRANSFER',
  'QUEUE_TRANSFER',
  'CAMPAIGN',
  'MODULE',
] as const;
export type FlowType = (typeof FLOW_TYPES)[number];

export type Channel = 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL';
