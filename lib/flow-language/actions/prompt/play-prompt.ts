import type { ActionContext } from '../../action-context.ts';
import type { Cancel } from '../../outcome.ts';
import type { Prompt } from '../../ports.ts';

/** Plays a prompt. Whoever hears something is not waiting for functions: their 20 s begin anew (documented). */
export const playPrompt = (
  context: ActionContext<'media'>,
  prompt: Prompt,
  done: (result: 'finished' | 'failed') => void,
  options?: { loop: boolean },
): Cancel => {
  context.memory.functionMilliseconds = 0;
  return context.ports.media.play(prompt, done, options);
};
