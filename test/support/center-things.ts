import type { BotIntentDefinition, BotLocale } from '../../lib/emulator/inventory/bot-types.ts';
import type { Inventory } from '../../lib/emulator/inventory/inventory.ts';
import { block } from './center-flows.ts';

export const BOT_ARN = 'arn:aws:lex:eu-west-2:123456789012:bot-alias/BOT/LIVE';

export const intent = (name: string, utterances: string[], more: Partial<BotIntentDefinition> = {}): BotIntentDefinition => ({
  name,
  utterances,
  slots: [],
  fallback: false,
  closing: [],
  ...more,
});

export const locale = (...intents: BotIntentDefinition[]): BotLocale => ({ id: 'en_US', confidenceThreshold: 0.4, intents, slotTypes: [] });

/** A bot alias that the instance may use. */
export const putBot = (inventory: Inventory, ...locales: BotLocale[]): void => {
  inventory.bots.put({ id: 'BOT/LIVE', arn: BOT_ARN, name: 'desk', aliasName: 'live', locales });
  inventory.botAssociations.add(BOT_ARN);
};

/** Error types of an action, all leading to the same place. */
export const allTo = (next: string, ...errors: string[]): Record<string, string> =>
  Object.fromEntries(['NoMatchingError', ...errors].map((error) => [error, next]));

export const askBot = (id: string, Text: string, when: Record<string, string>, otherwise: string) =>
  block(
    id,
    'ConnectParticipantWithLexBot',
    { Text, LexV2Bot: { AliasArn: BOT_ARN } },
    { next: otherwise, when, errors: allTo(otherwise, 'NoMatchingCondition') },
  );

/** Lets agents of a profile take tasks of its queues too. */
export const takesTasks = (inventory: Inventory, profileId: string, atOnce: number): void => {
  const profile = inventory.routingProfiles.require(profileId);
  inventory.routingProfiles.put({
    ...profile,
    concurrency: { ...profile.concurrency, TASK: atOnce },
    queues: [...profile.queues, ...profile.queues.map((queue) => ({ ...queue, channel: 'TASK' as const }))],
  });
};
