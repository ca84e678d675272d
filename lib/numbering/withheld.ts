/** What networks, gateways and SIP headers write where the caller's number would stand (RFC 3323 and common usage). */
const WORDS = new Set([
  'anonymous',
  'blocked',
  'hidden',
  'none',
  'notavailable',
  'null',
  'private',
  'restricted',
  'unavailable',
  'undefined',
  'unknown',
  'withheld',
  '匿名',
  '未知',
  '隐藏',
]);

/** The same words spelt on a keypad and sent as a number: how PSTN gateways carry them (documented by several carriers). None is a valid number. */
const KEYPAD_WORDS = new Set(['266696687', '7378742833', '2562533', '8656696', '86282452253']);

/** True when `text` says that there is no caller's number: a word for it, or nothing but punctuation. */
export function isWithheld(text: string): boolean {
  const bare = text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  return bare === '' || WORDS.has(bare) || KEYPAD_WORDS.has(bare);
}
