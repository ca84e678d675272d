import type { BotLocale } from '../../emulator/inventory/bot-types.ts';
import type { TimeSlot } from '../../emulator/inventory/types.ts';
import type { FlowDocument, FlowType } from '../../flow-language/document.ts';

/** A center in plain data. Only flows are needed; what flows name by a literal id and what is not here is made up (`standIns`). */
export interface CenterPlan {
  flows: readonly PlannedFlow[];
  queues?: readonly PlannedQueue[];
  hours?: readonly PlannedHours[];
  routingProfiles?: readonly PlannedRoutingProfile[];
  agents?: readonly PlannedAgent[];
  prompts?: readonly { name: string; arn?: string; durationMs?: number }[];
  numbers?: readonly { name: string; address?: string; flow: string }[];
  /** Bots that flows may talk with; one that is not here has to be played by the test. */
  bots?: readonly { name: string; arn?: string; locales: readonly BotLocale[] }[];
  /** Names of functions; absent: any name will do. */
  functions?: readonly string[];
  /** Key → language → text, for `${message:key.language}`. */
  messages?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface PlannedFlow {
  /** What `${flow:name}` and `${module:name}` refer to. */
  name: string;
  /** MODULE for flow modules. */
  type: FlowType;
  document: FlowDocument;
  /** Where other flows name it by a literal ARN. */
  arn?: string;
}

export interface PlannedQueue {
  name: string;
  arn?: string;
  /** Name of the hours; absent: the queue has none. */
  hours?: string;
  maxContacts?: number;
}

export interface PlannedHours {
  name: string;
  arn?: string;
  timeZone: string;
  week: readonly TimeSlot[];
  /** Days with openings of their own: holidays, days off that are worked. */
  overrides?: readonly { name: string; from: string; to: string; slots: readonly TimeSlot[] }[];
}

export interface PlannedRoutingProfile {
  name: string;
  queues: readonly { queue: string; priority?: number; delaySeconds?: number }[];
}

export interface PlannedAgent {
  userName: string;
  firstName?: string;
  lastName?: string;
  profile: string;
}
