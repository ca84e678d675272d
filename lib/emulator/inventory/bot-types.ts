import type { Named } from './types.ts';

/** A list of values that a slot can take. */
export interface BotSlotType {
  name: string;
  values: { value: string; synonyms: string[] }[];
  /** Only the listed values count (`TOP_RESOLUTION`); otherwise any words do (`ORIGINAL_VALUE`). */
  strict: boolean;
}

export interface BotSlot {
  name: string;
  /** `AMAZON.Number`, `AMAZON.PhoneNumber` … or the name of a slot type of the locale. */
  type: string;
  required: boolean;
  /** Said to ask for it, one after the other when it has to be asked for again. */
  prompts: string[];
  /** How often it is asked for again. */
  maximumRetries: number;
}

export interface BotIntentDefinition {
  name: string;
  /** Sample utterances; `{slot}` stands for a slot. */
  utterances: string[];
  /** In the order in which they are asked for. */
  slots: BotSlot[];
  /** Takes what no other intent does (parent `AMAZON.FallbackIntent`). */
  fallback: boolean;
  /** Asked before it counts: yes or no. */
  confirmation?: { prompt: string; declined: string };
  /** Said when all is known. */
  closing: string[];
}

export interface BotLocale {
  /** `en_US`. */
  id: string;
  /** Lex hears an intent only from this confidence on (0 to 1). */
  confidenceThreshold: number;
  intents: BotIntentDefinition[];
  slotTypes: BotSlotType[];
}

/** One alias of a Lex V2 bot: `arn` is that of the alias, `id` is `<bot id>/<alias id>`, `name` the bot's name. */
export interface BotAlias extends Named {
  aliasName: string;
  locales: BotLocale[];
}
