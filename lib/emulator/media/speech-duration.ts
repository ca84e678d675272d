import { withoutTags } from './without-tags.ts';

/** Milliseconds that one character takes to say, at the pace of a service voice (estimates, inferred). */
const IDEOGRAPH_MS = 1000 / 4.5;
const LETTER_MS = 1000 / 15;
const DIGIT_MS = 300;
const SENTENCE_PAUSE_MS = 300;
const COMMA_PAUSE_MS = 150;
const SHORTEST_MS = 300;

/** How long a text takes to say, in whole milliseconds: by its characters, whatever their language; SSML tags are silent, breaks count. */
export const speechDuration = (text: string, ssml: boolean): number => {
  const { spoken, breaksMs } = ssml ? withoutTags(text) : { spoken: text, breaksMs: 0 };
  let total = breaksMs;
  for (const character of spoken.trim()) total += durationOf(character);
  return total === 0 ? 0 : Math.round(Math.max(SHORTEST_MS, total));
};

const durationOf = (character: string): number => {
  if (character >= '0' && character <= '9') return DIGIT_MS;
  if ('.!?;。！？；'.includes(character)) return SENTENCE_PAUSE_MS;
  if (',:，：、'.includes(character)) return COMMA_PAUSE_MS;
  return isIdeograph(character.codePointAt(0) ?? 0) ? IDEOGRAPH_MS : LETTER_MS;
};

/** Han, kana and hangul: one character is one syllable or more. */
const isIdeograph = (code: number): boolean =>
  (code >= 0x3040 && code <= 0x30ff) ||
  (code >= 0x3400 && code <= 0x9fff) ||
  (code >= 0xac00 && code <= 0xd7af) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0x20000 && code <= 0x3ffff);
