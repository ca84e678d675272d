import * as v from 'valibot';
import { accepted, flag, integer, oneOf, text, textOf } from '../schema/scalars.ts';

const words = v.optional(v.strictObject({ Value: textOf(1, 1024) }));

const message = v.strictObject({ PlainTextMessage: words, SSMLMessage: words, CustomPayload: words, ImageResponseCard: accepted });

const groups = v.array(v.strictObject({ Message: message, Variations: v.optional(v.array(message)) }));

export const response = v.strictObject({ AllowInterrupt: v.optional(flag), MessageGroupsList: groups });

/** Times and keys of single attempts are the session's here. */
export const prompt = v.strictObject({
  AllowInterrupt: v.optional(flag),
  MaxRetries: integer(0, 5),
  MessageGroupsList: groups,
  MessageSelectionStrategy: v.optional(oneOf(['Random', 'Ordered'])),
  PromptAttemptsSpecification: accepted,
});

export const utterances = v.optional(v.array(v.strictObject({ Utterance: text })));

/** What is said of a group: its first message that can be, since a telephone shows no cards and variations are the service's choice. */
const said = ({ PlainTextMessage, SSMLMessage, CustomPayload }: v.InferOutput<typeof message>): string[] => {
  const value = PlainTextMessage?.Value ?? SSMLMessage?.Value ?? CustomPayload?.Value;
  return value === undefined ? [] : [value];
};

/** Words of each message group, in order. */
export const wordsOf = (given: { MessageGroupsList: v.InferOutput<typeof groups> } | undefined): string[] =>
  (given?.MessageGroupsList ?? []).flatMap(({ Message }) => said(Message));
