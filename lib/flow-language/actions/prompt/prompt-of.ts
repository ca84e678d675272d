import type { Prompt } from '../../ports.ts';
import type { PromptParameters } from './prompt-parameters.ts';
import { isWellFormedSsml } from './ssml.ts';

/** Longest text of one prompt (documented). */
const MAXIMUM_TEXT = 6000;

const textPrompt = (text: string, ssml: boolean): Prompt | string => {
  if (text.length > MAXIMUM_TEXT) return `text of ${text.length} characters, at most ${MAXIMUM_TEXT} can be said`;
  if (ssml && !isWellFormedSsml(text)) return 'SSML without the root <speak>, or with a tag that is not closed';
  return { kind: 'text', text, ssml };
};

/**
 * What is to be heard, or why it cannot be. `Text` that begins with `<speak` is SSML: many exports keep it there (exported,
 * meaning inferred).
 */
export const promptOf = ({ PromptId, Text, SSML, Media }: PromptParameters): Prompt | string => {
  if (Text !== undefined) return textPrompt(Text, Text.trimStart().startsWith('<speak'));
  if (SSML !== undefined) return textPrompt(SSML, true);
  if (PromptId !== undefined) return { kind: 'prompt', promptId: PromptId };
  return Media === undefined ? 'no prompt is set' : { kind: 'media', uri: Media.Uri };
};
