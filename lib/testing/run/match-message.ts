import { plainText } from './plain-text.ts';

/** Longest text that is compared, in characters: that of the longest prompt (documented). */
const LONGEST = 6000;

/** Texts are alike when this share of their pairs of neighboring characters is common. */
export const SIMILAR = 0.8;

/** Letters and digits in lower case: what is left when punctuation, spaces and case do not count. */
export const comparable = (text: string): string =>
  plainText(text.slice(0, 4 * LONGEST))
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, LONGEST);

const pairs = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < text.length; index += 1) {
    const pair = text.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
};

/** Share of common pairs (Dice's coefficient), 0 to 1; in one pass over each text, whatever the language. Takes comparable texts. */
export const similarity = (left: string, right: string): number => {
  if (left === right) return 1;
  const total = Math.max(0, left.length - 1) + Math.max(0, right.length - 1);
  if (total === 0) return 0;
  const counts = pairs(left);
  let common = 0;
  for (const [pair, count] of pairs(right)) common += Math.min(count, counts.get(pair) ?? 0);
  return (2 * common) / total;
};

/**
 * Whether a heard text is the expected one. `Inclusion`: it contains it; `Similarity`: it is much like it. What the service
 * calls similar is documented nowhere; the measure here is inferred. Takes comparable texts.
 */
export const matchesText = (expected: string, heard: string, matching: 'Similarity' | 'Inclusion'): boolean =>
  matching === 'Inclusion' ? expected !== '' && heard.includes(expected) : similarity(expected, heard) >= SIMILAR;
