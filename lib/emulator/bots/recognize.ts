import type { BotIntent } from '../../flow-language/ports/bots-port.ts';
import type { BotIntentDefinition, BotLocale } from '../inventory/bot-types.ts';
import { type SampleUtterance, sampleUtterance, slotsOfSample } from './sample-utterance.ts';
import { slotValue } from './slot-value.ts';
import { spokenText, spokenTokens } from './spoken-text.ts';

export interface Recognized extends BotIntent {
  definition: BotIntentDefinition;
  confidence: number;
}

/** Words in common, from 0 to 1, below which an utterance is not taken for a sample: Lex guesses better, and is not to be promised (inferred). */
const LEAST_LIKENESS = 0.6;
/** Never as sure as the very words of a sample. */
const MOST_FOR_LIKENESS = 0.95;

const samples = new WeakMap<BotIntentDefinition, readonly SampleUtterance[]>();

const samplesOf = (intent: BotIntentDefinition): readonly SampleUtterance[] => {
  const known = samples.get(intent);
  if (known !== undefined) return known;
  const made = intent.utterances.map(sampleUtterance);
  samples.set(intent, made);
  return made;
};

/** Twice the common words by all words. */
const likeness = (sample: readonly string[], tokens: readonly string[]): number => {
  const left = new Map<string, number>();
  for (const token of sample) left.set(token, (left.get(token) ?? 0) + 1);
  let common = 0;
  for (const token of tokens) {
    const count = left.get(token) ?? 0;
    if (count === 0) continue;
    left.set(token, count - 1);
    common += 1;
  }
  return sample.length + tokens.length === 0 ? 0 : (2 * common) / (sample.length + tokens.length);
};

const resolved = (
  locale: BotLocale,
  intent: BotIntentDefinition,
  words: Readonly<Record<string, string>>,
): Record<string, string> | undefined => {
  const values: Record<string, string> = {};
  for (const slot of intent.slots) {
    const said = Object.hasOwn(words, slot.name) ? words[slot.name] : undefined;
    if (said === undefined) continue;
    const value = slotValue(locale, slot.type, said);
    if (value === undefined) return undefined;
    values[slot.name] = value;
  }
  return values;
};

const asSample = (locale: BotLocale, intent: BotIntentDefinition, spoken: string): Record<string, string> | undefined => {
  for (const sample of samplesOf(intent)) {
    const words = slotsOfSample(sample, spoken);
    const slots = words && resolved(locale, intent, words);
    if (slots !== undefined) return slots;
  }
  return undefined;
};

/** What a locale makes of the words, the surest intent first. Sample utterances count whole, other words by how many they share with one. */
export const recognize = (locale: BotLocale, text: string): Recognized[] => {
  const spoken = spokenText(text);
  const tokens = spokenTokens(spoken);
  const least = Math.max(LEAST_LIKENESS, locale.confidenceThreshold);
  const found: Recognized[] = [];
  for (const definition of locale.intents) {
    if (definition.fallback || spoken === '') continue;
    const slots = asSample(locale, definition, spoken);
    const shared = slots === undefined ? Math.max(0, ...samplesOf(definition).map((sample) => likeness(sample.tokens, tokens))) : 1;
    const confidence = slots === undefined ? Math.round(shared * MOST_FOR_LIKENESS * 100) / 100 : 1;
    if (confidence >= least) found.push({ name: definition.name, definition, confidence, slots: slots ?? {} });
  }
  return found.sort((left, right) => right.confidence - left.confidence);
};
