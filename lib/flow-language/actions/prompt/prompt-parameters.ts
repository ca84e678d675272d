import * as v from 'valibot';
import type { ParameterGroup } from '../../action-definition.ts';
import { dynamicText, idOrPath } from '../../parameters/values.ts';

/** The parameters that say what is heard; exactly one of them stands. */
export const promptParameters = {
  PromptId: v.optional(idOrPath('Id or ARN of a prompt of the library. Voice only.')),
  Text: v.optional(dynamicText('Text to say, or to send on chat: at most 6,000 characters, 3,000 of them billed.')),
  SSML: v.optional(dynamicText('SSML to say; its root is <speak>. Voice only.')),
  Media: v.optional(
    v.strictObject({
      Uri: dynamicText('S3 address of a sound file: 8 kHz mono u-law .wav, under 50 MB and 5 minutes.'),
      SourceType: v.pipe(v.picklist(['S3']), v.description('Where the sound is kept.')),
      MediaType: v.pipe(v.picklist(['Audio']), v.description('Kind of the file.')),
    }),
  ),
};
export const PROMPT_KEYS = Object.keys(promptParameters);
export const PROMPT_GROUP: readonly ParameterGroup[] = [{ oneOf: PROMPT_KEYS, required: true }];

/** One message of a loop: the same four, exactly one of them. */
export const promptObject = v.strictObject(promptParameters);
export type PromptParameters = v.InferOutput<typeof promptObject>;
