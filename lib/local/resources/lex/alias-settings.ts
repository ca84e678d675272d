import * as v from 'valibot';
import type { BotAlias, BotLocale } from '../../../emulator/inventory/bot-types.ts';
import type { LocalCloud } from '../../local-cloud.ts';
import { accepted, flag, text } from '../schema/scalars.ts';
import { botCatalog, type CatalogBot } from './bot-catalog.ts';

/** Locales an alias answers in. */
export const aliasLocales = v.optional(
  v.array(v.strictObject({ LocaleId: text, BotAliasLocaleSetting: v.strictObject({ Enabled: flag, CodeHookSpecification: accepted }) })),
);

/** Puts an alias of the bot into the catalog. A locale without a setting is enabled (inferred). Gives the alias's ARN. */
export const putAlias = (
  cloud: LocalCloud,
  bot: CatalogBot,
  alias: { id: string; name: string; locales: readonly BotLocale[]; settings: v.InferOutput<typeof aliasLocales> },
): string => {
  const off = new Set(alias.settings?.filter((one) => !one.BotAliasLocaleSetting.Enabled).map(({ LocaleId }) => LocaleId));
  const made: BotAlias = {
    id: `${bot.id}/${alias.id}`,
    arn: `arn:${cloud.partition}:lex:${cloud.region}:${cloud.accountId}:bot-alias/${bot.id}/${alias.id}`,
    name: bot.name,
    aliasName: alias.name,
    locales: alias.locales.filter(({ id }) => !off.has(id)),
  };
  botCatalog(cloud).putAlias(made);
  return made.arn;
};
