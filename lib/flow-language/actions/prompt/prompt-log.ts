import type { PromptParameters } from './prompt-parameters.ts';

/** `Parameters` of a prompt in the flow log (exported). */
export const promptLog = ({ PromptId, Text, SSML, Media }: Readonly<PromptParameters>): Record<string, unknown>[] => {
  if (Text !== undefined || SSML !== undefined) return [{ Text: SSML ?? Text, TextToSpeechType: SSML === undefined ? 'text' : 'ssml' }];
  return [PromptId === undefined ? { Media } : { Prompt: PromptId }];
};
