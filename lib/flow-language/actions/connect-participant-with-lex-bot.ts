import * as v from 'valibot';
import { defineAction } from '../action-definition.ts';
import { ROUTING_AND_QUEUE_FLOWS } from '../flow-type-sets.ts';
import { failure } from '../outcome.ts';
import { dynamicMap, dynamicText, idOrPath, numberText } from '../parameters/values.ts';
import type { Prompt } from '../ports.ts';
import { converse } from './lex/converse.ts';
import { promptOf } from './prompt/prompt-of.ts';
import { PROMPT_KEYS, type PromptParameters, promptParameters } from './prompt/prompt-parameters.ts';

const openingOf = (message: string | undefined, parameters: PromptParameters): { prompt: Prompt } | { message: string } | string => {
  if (message !== undefined) return { message };
  const prompt = promptOf(parameters);
  return typeof prompt === 'string' ? prompt : { prompt };
};

export const connectParticipantWithLexBot = defineAction({
  type: 'ConnectParticipantWithLexBot',
  block: 'Get customer input (Amazon Lex)',
  logName: 'GetUserInput',
  summary: 'Lets a bot talk with the customer and branches on the intent.',
  parameters: v.strictObject({
    ...promptParameters,
    LexInitializationData: v.optional(
      v.strictObject({ InitialMessage: dynamicText('First message for the bot, usually $.Media.InitialMessage.') }),
    ),
    LexV2Bot: v.optional(v.strictObject({ AliasArn: idOrPath('ARN of the bot alias, associated with the instance.') })),
    LexBot: v.optional(
      v.strictObject({
        Name: dynamicText('Name of a Lex V1 bot.'),
        Region: v.optional(dynamicText('Its Region.')),
        Alias: dynamicText('Its alias.'),
      }),
    ),
    LexSessionAttributes: v.optional(dynamicMap('Session attributes of the bot.')),
    LexTimeoutSeconds: v.optional(v.strictObject({ Text: numberText({ from: 60, to: 604_800 }, 'Chat: seconds of inactivity.') })),
  }),
  groups: [
    { oneOf: [...PROMPT_KEYS, 'LexInitializationData'], required: true },
    { oneOf: ['LexV2Bot', 'LexBot'], required: true },
  ],
  errors: { required: ['NoMatchingError', 'NoMatchingCondition'], optional: ['InputTimeLimitExceeded'] },
  conditions: { operators: ['Equals'], operands: 'free' },
  flowTypes: ROUTING_AND_QUEUE_FLOWS,
  doubtfulFlowTypes: ['OUTBOUND_WHISPER'],
  channels: ['VOICE', 'CHAT', 'TASK'],
  ports: ['bots', 'media', 'clock'],
  support: { part: 'Lex V1 bots take the error branch; a V2 bot knows its sample utterances and calls no code hooks' },
  run({ LexV2Bot, LexInitializationData, LexSessionAttributes, LexTimeoutSeconds, ...prompt }, context) {
    if (LexV2Bot === undefined) return failure('NoMatchingError', 'Lex V1 bots are not emulated');
    const sessionAttributes = LexSessionAttributes ?? {};
    const session = context.ports.bots?.open({ aliasArn: LexV2Bot.AliasArn, language: context.contact.languageCode, sessionAttributes });
    if (session === undefined) return failure('NoMatchingError', `no bot ${LexV2Bot.AliasArn} that speaks ${context.contact.languageCode}`);
    const opening = openingOf(LexInitializationData?.InitialMessage, prompt);
    if (typeof opening === 'string') return failure('NoMatchingError', opening);
    const chatLimitMs = LexTimeoutSeconds === undefined ? undefined : Number(LexTimeoutSeconds.Text) * 1000;
    return converse(context, { session, sessionAttributes, opening, chatLimitMs });
  },
});
