import * as v from 'valibot';
import { defineResource } from '../define-resource.ts';
import { ResourceError } from '../resource-error.ts';
import { text, textOf } from '../schema/scalars.ts';
import { botCatalog } from './bot-catalog.ts';

export const botVersion = defineResource({
  type: 'AWS::Lex::BotVersion',
  support: { part: 'versions are numbered anew at each start, in the order of their creation' },
  properties: v.strictObject({
    BotId: text,
    BotVersionLocaleSpecification: v.array(
      v.strictObject({ LocaleId: text, BotVersionLocaleDetails: v.strictObject({ SourceBotVersion: text }) }),
    ),
    Description: v.optional(textOf(0, 200)),
  }),
  create: ({ BotId, BotVersionLocaleSpecification: wanted }, _request, cloud) => {
    const catalog = botCatalog(cloud);
    const bot = catalog.require(BotId);
    const problems: string[] = [];
    const locales = wanted.flatMap(({ LocaleId, BotVersionLocaleDetails: { SourceBotVersion: source } }, index) => {
      const found = catalog.localesOf(bot, source)?.find(({ id }) => id === LocaleId);
      if (!found)
        problems.push(`Properties.BotVersionLocaleSpecification[${index}]: version ${source} of the bot has no locale "${LocaleId}"`);
      return found ? [found] : [];
    });
    if (problems.length > 0) throw new ResourceError(problems);
    bot.versions.push(locales);
    const version = String(bot.versions.length);
    return { ref: `${bot.id}|${version}`, attributes: { BotVersion: version } };
  },
});
