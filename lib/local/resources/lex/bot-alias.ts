import * as v from 'valibot';
import { defineResource } from '../define-resource.ts';
import { ResourceError } from '../resource-error.ts';
import { accepted, tags, text, textOf } from '../schema/scalars.ts';
import { aliasLocales, putAlias } from './alias-settings.ts';
import { botCatalog } from './bot-catalog.ts';
import { lexName } from './intent-schema.ts';
import { lexId } from './lex-id.ts';

export const botAlias = defineResource({
  type: 'AWS::Lex::BotAlias',
  support: { part: 'code hooks are not called; conversation logs and sentiment have no effect' },
  properties: v.strictObject({
    BotId: text,
    BotAliasName: lexName,
    BotVersion: v.optional(v.pipe(text, v.regex(/^(?:DRAFT|[1-9]\d{0,4})$/, 'Must be DRAFT or the number of a version'))),
    Description: v.optional(textOf(0, 200)),
    BotAliasLocaleSettings: aliasLocales,
    ConversationLogSettings: accepted,
    SentimentAnalysisSettings: accepted,
    BotAliasTags: tags,
  }),
  create: (properties, request, cloud) => {
    const catalog = botCatalog(cloud);
    const bot = catalog.require(properties.BotId);
    const version = properties.BotVersion;
    // An alias that points at no version yet exists, and answers nobody.
    const locales = version === undefined ? [] : catalog.localesOf(bot, version);
    if (!locales) throw new ResourceError(`Properties.BotVersion: the bot has no version ${version}`);
    const settings = properties.BotAliasLocaleSettings;
    for (const { LocaleId, BotAliasLocaleSetting } of settings ?? []) {
      if (BotAliasLocaleSetting.CodeHookSpecification !== undefined)
        cloud.notice(`${request.stackName}/${request.logicalId}: ${LocaleId}: its code hook is not called`);
    }
    const id = lexId(request);
    const arn = putAlias(cloud, bot, { id, name: properties.BotAliasName, locales, settings });
    return { ref: `${id}|${bot.id}`, attributes: { Arn: arn, BotAliasId: id, BotAliasStatus: 'Available' } };
  },
});
