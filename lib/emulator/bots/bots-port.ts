import type { BotsPort } from '../../flow-language/ports/bots-port.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { BotConversation } from './bot-conversation.ts';

/** Bots of the inventory. An alias has to be associated with the instance, as a function has to be (documented). */
export const botsPort = (inventory: Inventory): BotsPort => ({
  open: ({ aliasArn, language, sessionAttributes }) => {
    const alias = inventory.botAssociations.has(aliasArn) ? inventory.bots.get(aliasArn) : undefined;
    const locale = alias?.locales.find(({ id }) => id === language.replace('-', '_'));
    return locale && new BotConversation(locale, sessionAttributes);
  },
});
