/** What a flow gets as `$.External`: flat, strings only. */
export type Answer = Record<string, string>;

const LONGEST_VALUE = 1024;

/**
 * What is not known is left out, never `""`: a flow tells "unknown" by the missing key. Control characters go, because texts are
 * spoken and shown; long ones are cut, because a whole answer must stay below 32 KB (documented).
 */
export function answer(values: Record<string, string | number | boolean | undefined>): Answer {
  const result: Answer = {};
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const text = String(value)
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, LONGEST_VALUE);
    if (text !== '') result[key] = text;
  }
  return result;
}
