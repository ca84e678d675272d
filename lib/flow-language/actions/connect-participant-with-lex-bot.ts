import * as v from 'valibot';
import { defineAction } from '../action-definition.ts';
import { ROUTING_AND_QUEUE_FLOWS } from '../flow-type-sets.ts';
import { dynamicMap, dynamicText, idOrPath, numberText } from '../parameters/values.ts';
import { PROMPT_KEYS, promptParameters } from './prompt/prompt-parameters.ts';

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
  ports: [],
  support: 'not yet',
});
