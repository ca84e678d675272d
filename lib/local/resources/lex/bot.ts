import * as v from 'valibot';
import { defineResource } from '../define-resource.ts';
import { ResourceError } from '../resource-error.ts';
import { accepted, flag, integer, oneOf, tags, text, textOf } from '../schema/scalars.ts';
import { aliasLocales, putAlias } from './alias-settings.ts';
import { botCatalog } from './bot-catalog.ts';
import { checkLocale } from './check-locale.ts';
import { lexName } from './intent-schema.ts';
import { lexId } from './lex-id.ts';
import { localeSchema } from './locale-schema.ts';
import { leftOutOf } from './read-intent.ts';
import { readLocale } from './read-locale.ts';

/** The alias that every bot has, on its draft (documented). */
const TEST_ALIAS = { id: 'TSTALIASID', name: 'TestBotAlias' };

export const bot = defineResource({
  type: 'AWS::Lex::Bot',
  support: {
    part: 'answers from sample utterances, slots, confirmation and closing; code hooks, built-in and generative intents, initial responses and contexts are listed at the start; conditional branches, default and multiple values, regular expressions, voices, logs and replicas have no effect; bots from a file, networks of bots, composite slots and grammars are refused',
  },
  properties: v.strictObject({
    Name: lexName,
    RoleArn: text,
    DataPrivacy: v.strictObject({ ChildDirected: flag }),
    IdleSessionTTLInSeconds: integer(60, 86_400),
    Description: v.optional(textOf(0, 2000)),
    AutoBuildBotLocales: v.optional(flag),
    BotLocales: v.optional(v.array(localeSchema)),
    BotFileS3Location: accepted,
    BotType: v.optional(oneOf(['Bot', 'BotNetwork'])),
    BotMembers: accepted,
    BotTags: tags,
    ErrorLogSettings: accepted,
    Replication: accepted,
    TestBotAliasSettings: v.optional(
      v.strictObject({
        BotAliasLocaleSettings: aliasLocales,
        ConversationLogSettings: accepted,
        Description: v.optional(textOf(0, 200)),
        SentimentAnalysisSettings: accepted,
      }),
    ),
    TestBotAliasTags: tags,
  }),
  create: (properties, request, cloud) => {
    const given = properties.BotLocales ?? [];
    const problems = given.flatMap((locale, index) => checkLocale(locale, `Properties.BotLocales[${index}]`));
    if (properties.BotFileS3Location !== undefined)
      problems.push('Properties.BotFileS3Location: bots from a file are not emulated; write BotLocales instead');
    if (properties.BotType === 'BotNetwork' || properties.BotMembers !== undefined)
      problems.push('Properties.BotType: networks of bots are not emulated');
    if (problems.length > 0) throw new ResourceError(problems);
    for (const { LocaleId, Intents = [] } of given) {
      for (const intent of Intents) {
        for (const line of leftOutOf(intent)) {
          cloud.notice(`${request.stackName}/${request.logicalId}: ${LocaleId}, intent ${intent.Name}: ${line}`);
        }
      }
    }
    const id = lexId(request);
    const draft = given.map(readLocale);
    const made = { id, name: properties.Name, draft, versions: [] };
    botCatalog(cloud).put(made);
    putAlias(cloud, made, { ...TEST_ALIAS, locales: draft, settings: properties.TestBotAliasSettings?.BotAliasLocaleSettings });
    return { ref: id, attributes: { Id: id, Arn: `arn:${cloud.partition}:lex:${cloud.region}:${cloud.accountId}:bot/${id}` } };
  },
});
