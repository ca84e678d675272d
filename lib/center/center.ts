/**
 * The center, read, checked and normalized: what every reader outside this room works with. Order is that of the file. Lists
 * carry their entries' names, so nobody looks anything up through a user's key. Every reference between sections is known to
 * resolve; names of flows and prompts are not (the files lie elsewhere: whoever reads them checks).
 */
export interface Center {
  /** The company's name in every language of `languages`. */
  name: LocalizedText;
  /** BCP 47 tags in canonical form, at least one. */
  languages: string[];
  /** The first of `languages`: spoken when a caller's language is not known. */
  defaultLanguage: string;
  /** IANA name. */
  timeZone: string;
  /** True loads the samples. */
  demo: boolean;
  instance: CenterInstance;
  numbers: CenterNumber[];
  hours: CenterHours[];
  queues: CenterQueue[];
  routingProfiles: CenterRoutingProfile[];
  securityProfiles: CenterSecurityProfile[];
  users: { create: boolean };
  agents: CenterAgent[];
  agentStatuses: CenterAgentStatus[];
  areas: CenterAreas;
  blacklist: { onError: 'allow' | 'refuse' };
  crm: CenterCrm;
  survey: { questions: CenterSurveyQuestion[] };
  /** Present only with `demo: true`, so that no reader can load invented people into a real center. */
  samples?: CenterSamples;
  messages: MessageCatalog;
}

/** Language tag → text; every language of the center is there. Made without a prototype. */
export type LocalizedText = Record<string, string>;

/** Message key (`[a-z0-9-]+`) → language tag → text. Flows name one as `${message:key.language}`. Made without a prototype. */
export type MessageCatalog = Record<string, LocalizedText>;

export interface CenterInstance {
  /** As written: `{account}` stands for the AWS account id. Create-only and unique in the world. */
  alias: string;
  /** Create-only: another value replaces the instance. */
  identity: 'CONNECT_MANAGED' | 'SAML';
}

export type CenterNumber = {
  name: string;
  /** Name of the flow that answers. */
  flow: string;
  /** A constant: CloudFormation replaces the number (releases it and claims another) when the description changes. */
  description?: string;
  /** Left out of the deployment until its papers are approved. */
  pending: boolean;
} & ({ claim: NumberClaim; arn?: undefined } | { arn: string; claim?: undefined });

export interface NumberClaim {
  /** ISO 3166-1 alpha-2. */
  country: string;
  type: 'DID' | 'TOLL_FREE' | 'UIFN';
  /** `+` and digits. */
  prefix?: string;
}

export type Weekday = 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | 'SUNDAY';

export interface TimeOfDay {
  hours: number;
  minutes: number;
}

/** One opening on one weekday, start before end. `24:00` has become 23:59, the latest end that Connect takes; it counts as the end of the day. */
export interface CenterTimeSlot {
  day: Weekday;
  start: TimeOfDay;
  end: TimeOfDay;
}

/** Dates are inclusive, `YYYY-MM-DD`, in the time zone of the hours. On them `slots` replaces the week; an empty list is closed all day. */
export interface CenterHoursOverride {
  name: string;
  from: string;
  to: string;
  slots: CenterTimeSlot[];
}

export interface CenterHours {
  name: string;
  description?: string;
  timeZone: string;
  /** Monday first, then by start; a shift past midnight has been split in two. */
  week: CenterTimeSlot[];
  /** Days off. */
  holidays: CenterHoursOverride[];
  /** Days off that are worked (调休). */
  workingDays: CenterHoursOverride[];
}

export interface CenterQueue {
  name: string;
  description?: string;
  /** Name of the hours. */
  hours: string;
  /** Name of a prompt. */
  music?: string;
  /** Group number that callers can dial. */
  extension?: string;
  /** Most contacts waiting at once. */
  capacity?: number;
  /** Name of the number shown on outbound calls. It may be `pending`. */
  callerId?: string;
  /** A repeat caller within `days` waits `wait` seconds for the agent who helped last. */
  lastAgent?: { days: number; wait: number };
}

export type CenterChannel = 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL';

export interface CenterRoutingProfile {
  name: string;
  description: string;
  /** At least one: how many contacts of a channel at once. */
  channels: { channel: CenterChannel; concurrency: number }[];
  /** One entry per queue and channel. `delay` in seconds. */
  queues: { queue: string; channel: CenterChannel; priority: number; delay: number }[];
  /** Queue that outbound calls of these agents belong to. */
  outboundQueue: string;
}

export interface CenterSecurityProfile {
  name: string;
  description?: string;
  permissions: string[];
}

export interface CenterAgent {
  userName: string;
  firstName: string;
  lastName: string;
  extension?: string;
  /** Name of the routing profile. */
  profile: string;
  /** Names of security profiles, at least one. */
  securityProfiles: string[];
  /** Seconds of after-contact work before the next contact may come; 0 = until the agent ends it. */
  afterContactWork: number;
  autoAccept: boolean;
}

export interface CenterAgentStatus {
  name: string;
  description?: string;
}

export interface CenterAreas {
  /** Queue of callers whom no rule matches. */
  default: string;
  rules: CenterAreaRule[];
}

/** Every list that is there must match (any of its entries); at least one list is there. */
export interface CenterAreaRule {
  /** ISO 3166-1 alpha-2. */
  country?: string[];
  /** As `placeOf` names them (`docs/areas.md`). */
  province?: string[];
  city?: string[];
  /** `+` and digits. */
  prefix?: string[];
  queue: string;
}

export type CenterCrm =
  | { kind: 'table'; screenPop?: string }
  | {
      kind: 'http';
      /** Holds `{number}`. */
      url: string;
      /** Name of the secret in Secrets Manager. */
      secret?: string;
      timeoutMs: number;
      screenPop?: string;
    };

export interface CenterSurveyQuestion {
  id: string;
  text: LocalizedText;
  /** Lowest and highest key. */
  scale: [number, number];
}

export interface CenterSamples {
  customers: SampleCustomer[];
  blacklist: SampleBlacklistEntry[];
}

export interface SampleCustomer {
  id: string;
  /** E.164. */
  number: string;
  name: string;
  level?: string;
  language?: string;
  ownerAgent?: string;
  openItems?: number;
}

export type SampleBlacklistEntry = {
  list: string;
  reason: string;
  /** `YYYY-MM-DD`: no longer in force from the start of that day, in the center's time zone. */
  expires?: string;
} & ({ number: string; prefix?: undefined } | { prefix: string; number?: undefined });
