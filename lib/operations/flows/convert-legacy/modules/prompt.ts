import type { ModuleReader } from '../module-reader.ts';

/** What is heard: text or SSML, or a prompt of the library. */
export const prompt = (module: ModuleReader): Record<string, string> => {
  const isSsml = module.text('TextToSpeechType')?.toLowerCase() === 'ssml';
  const promptId = module.resource('prompt', 'AudioPrompt');
  const text = module.text('Text');
  if (promptId !== undefined) return { PromptId: promptId };
  if (text === undefined) module.problem('says nothing: it has neither Text nor AudioPrompt');
  return { [isSsml ? 'SSML' : 'Text']: text ?? '' };
};
