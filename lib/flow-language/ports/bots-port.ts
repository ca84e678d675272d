import type { Cancel } from '../outcome.ts';

/** One intent that a bot sees in what was said. */
export interface BotIntent {
  name: string;
  /** From 0 to 1; absent for the fallback intent, which is never recognized (documented for Lex V2). */
  confidence?: number;
  /** Slot → resolved value. */
  slots: Readonly<Record<string, string>>;
}

/** What the bot makes of one turn. */
export interface BotReply {
  /** `Close`: the conversation is over; otherwise the bot says its messages and listens again. */
  dialog: 'ElicitIntent' | 'ElicitSlot' | 'ConfirmIntent' | 'Close';
  /** Spoken before it listens again; on `Close` they are said too. */
  messages: readonly string[];
  intent: BotIntent;
  state: 'InProgress' | 'ReadyForFulfillment' | 'Fulfilled' | 'Failed';
  /** What it asks for: decides which `x-amz-lex` time-outs count. */
  elicits?: { intent: string; slot: string };
  alternatives: readonly BotIntent[];
  sessionAttributes: Readonly<Record<string, string>>;
  sentiment?: { label: string; scores: Readonly<Record<string, number>> };
}

/** One conversation with a bot. */
export interface BotSession {
  /** What the customer said or keyed in; empty text: nothing was said in time. `fault`: the bot failed. */
  turn(text: string, done: (reply: BotReply | { fault: string }) => void): Cancel;
}

export interface BotsPort {
  /**
   * Undefined: no such alias, it is not associated with the instance, or it does not speak the language. `language` is that
   * of the contact, such as `en-US`.
   */
  open(request: { aliasArn: string; language: string; sessionAttributes: Readonly<Record<string, string>> }): BotSession | undefined;
}
