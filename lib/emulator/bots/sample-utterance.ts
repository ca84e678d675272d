import { spokenText, spokenTokens } from './spoken-text.ts';

/** A sample utterance made ready: what stands between its slots, and which slots. `texts` has one element more than `slots`. */
export interface SampleUtterance {
  texts: readonly string[];
  slots: readonly string[];
  tokens: readonly string[];
}

/** Takes `I want {Count} pizzas` apart. A brace that is never closed is text. */
export const sampleUtterance = (sample: string): SampleUtterance => {
  const texts: string[] = [];
  const slots: string[] = [];
  let from = 0;
  for (let open = sample.indexOf('{'); open !== -1; open = sample.indexOf('{', from)) {
    const close = sample.indexOf('}', open);
    if (close === -1) break;
    texts.push(spokenText(sample.slice(from, open)));
    slots.push(sample.slice(open + 1, close));
    from = close + 1;
  }
  texts.push(spokenText(sample.slice(from)));
  return { texts, slots, tokens: texts.flatMap(spokenTokens) };
};

/** Place of the words `wanted` at or after `from`; -1: not there. Words of spaced scripts are found whole. */
const placeOf = (text: string, wanted: string, from: number): number => {
  for (let place = text.indexOf(wanted, from); place !== -1; place = text.indexOf(wanted, place + 1)) {
    if (isEdge(text, place - 1, place) && isEdge(text, place + wanted.length - 1, place + wanted.length)) return place;
  }
  return -1;
};

/** Whether a word may end between these two characters. */
const isEdge = (text: string, left: number, right: number): boolean => {
  const before = text[left];
  const after = text[right];
  if (before === undefined || after === undefined || before === ' ' || after === ' ') return true;
  return spokenTokens(before + after).length === 2;
};

/** Slot → words when the utterance is this sample, with something in the place of each slot; undefined: it is not. */
export const slotsOfSample = ({ texts, slots }: SampleUtterance, spoken: string): Record<string, string> | undefined => {
  const [first = '', ...following] = texts;
  if (slots.length === 0) return spoken === first ? {} : undefined;
  if (first !== '' && placeOf(spoken, first, 0) !== 0) return undefined;
  const values: Record<string, string> = {};
  let from = first.length;
  for (const [index, text] of following.entries()) {
    const isLast = index === following.length - 1;
    const end = endOfSlot(spoken, text, from + 1, isLast);
    const value = end === -1 ? '' : spoken.slice(from, end).trim();
    if (value === '') return undefined;
    values[slots[index] ?? ''] = value;
    from = end + text.length;
  }
  return values;
};

const endOfSlot = (spoken: string, text: string, from: number, isLast: boolean): number => {
  if (!isLast) return text === '' ? nextWord(spoken, from) : placeOf(spoken, text, from);
  if (text === '') return spoken.length;
  const place = spoken.length - text.length;
  return place >= from && spoken.endsWith(text) && isEdge(spoken, place - 1, place) ? place : -1;
};

/** Two slots side by side: the first takes one word. */
const nextWord = (spoken: string, from: number): number => {
  const space = spoken.indexOf(' ', from);
  return space === -1 ? spoken.length : space;
};
