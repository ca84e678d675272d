import type { Prompt } from '../../flow-language/ports.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { FindSound, Sound } from './line.ts';
import { speechDuration } from './speech-duration.ts';
import { withoutTags } from './without-tags.ts';

/** Longest text that speech synthesis takes (documented). */
const LONGEST_TEXT = 6000;
/** Assumed where the length of a sound is not known. */
const UNKNOWN_LENGTH_MS = 3000;

/**
 * Finds what a prompt sounds like. `mediaDurationMs` gives the length of an audio object in S3, undefined when it is not
 * there; without it every object is taken to exist.
 */
export const soundFinder =
  (inventory: Pick<Inventory, 'prompts'>, mediaDurationMs?: (uri: string) => number | undefined): FindSound =>
  (prompt: Prompt): Sound | undefined => {
    if (prompt.kind === 'text') return spoken(prompt.text, prompt.ssml);
    if (prompt.kind === 'prompt') {
      const stored = inventory.prompts.get(prompt.promptId);
      return stored && { prompt: stored.name, durationMs: stored.durationMs > 0 ? stored.durationMs : UNKNOWN_LENGTH_MS };
    }
    const durationMs = mediaDurationMs ? mediaDurationMs(prompt.uri) : UNKNOWN_LENGTH_MS;
    return durationMs === undefined ? undefined : { prompt: prompt.uri, durationMs };
  };

function spoken(text: string, ssml: boolean): Sound | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  const durationMs = speechDuration(text, ssml);
  return ssml ? { text: withoutTags(text).spoken, ssml: text, durationMs } : { text, durationMs };
}
