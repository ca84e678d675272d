import type { EventHook } from '../../flow-language/contact-state.ts';
import type { FlowDocument } from '../../flow-language/document.ts';
import type { FlowRecord } from '../../flow-language/ports.ts';

/** Every resource of the instance has an id (UUID), an ARN and a name; look-ups take either id or ARN. */
export interface Named {
  id: string;
  arn: string;
  name: string;
}

export interface TimeSlot {
  /** `MONDAY` … `SUNDAY`. */
  day: string;
  start: { hours: number; minutes: number };
  /** 23:59 means the end of the day; an end at or before the start runs past midnight. */
  end: { hours: number; minutes: number };
}

export interface HoursOfOperation extends Named {
  timeZone: string;
  config: TimeSlot[];
  /** Between both dates (inclusive, `YYYY-MM-DD` in the time zone) the override's slots replace the week; no slots = closed. */
  overrides: { name: string; effectiveFrom: string; effectiveTill: string; config: TimeSlot[] }[];
}

export interface Queue extends Named {
  /** STANDARD, or AGENT: the queue that each user is born with. */
  type: 'STANDARD' | 'AGENT';
  status: 'ENABLED' | 'DISABLED';
  hoursOfOperationId?: string;
  maxContacts?: number;
  agentId?: string;
  outboundCaller?: { numberId?: string; name?: string; flowId?: string };
}

export interface RoutingProfile extends Named {
  defaultOutboundQueueId: string;
  /** Channel → how many contacts at once. */
  concurrency: Partial<Record<'VOICE' | 'CHAT' | 'TASK' | 'EMAIL', number>>;
  queues: { queueId: string; channel: 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL'; priority: number; delaySeconds: number }[];
}

export interface User extends Named {
  /** `name` is the user name. */
  firstName: string;
  lastName: string;
  routingProfileId: string;
  securityProfileIds: string[];
  phone: { type: 'SOFT_PHONE' | 'DESK_PHONE'; autoAccept: boolean; afterContactWorkSeconds: number; deskPhoneNumber?: string };
  proficiencies: { name: string; value: string; level: number }[];
}

export interface AgentStatus extends Named {
  type: 'ROUTABLE' | 'CUSTOM' | 'OFFLINE';
  enabled: boolean;
  order: number;
}

export interface Prompt extends Named {
  s3Uri: string;
  /** Length of the sound; 0 when unknown. */
  durationMs: number;
}

export interface PhoneNumber extends Named {
  /** E.164; `name` is the same. */
  address: string;
  countryCode: string;
  type: string;
  /** Tied by AssociatePhoneNumberContactFlow; nothing answers a number without a flow. */
  flowId?: string;
}

export interface Instance extends Named {
  alias: string;
  region: string;
  accountId: string;
  inboundCalls: boolean;
  outboundCalls: boolean;
  /** Flow logs are written only when the instance allows it. */
  flowLogs: boolean;
}

export interface SecurityProfile extends Named {
  permissions: string[];
}

export interface QuickConnect extends Named {
  description?: string;
  target:
    | { type: 'USER'; userId: string; flowId: string }
    | { type: 'QUEUE'; queueId: string; flowId: string }
    | { type: 'PHONE_NUMBER'; number: string };
}

/** A flow with what the API adds. `state` ARCHIVED flows cannot be used. */
export interface Flow extends FlowRecord {
  description?: string;
  state: 'ACTIVE' | 'ARCHIVED';
  /** Saved content that nobody runs, as it was given: JSON text of any shape. */
  draft?: string;
  /** Immutable versions, which references may pin. */
  versions?: readonly { version: number; document: FlowDocument; settings?: unknown }[];
  /** Modules: alias → version. */
  aliases?: ReadonlyMap<string, number>;
}

/** The flows every instance is born with (`flow-runtime.md` §2.1), used where no hook is set. */
export type DefaultFlows = Record<
  Exclude<EventHook, 'CustomerRemaining' | 'DefaultAgentUI' | 'DisconnectAgentUI' | 'PauseContact' | 'ResumeContact'>,
  string
>;
