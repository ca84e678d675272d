import { CALLING_CODES } from './calling-codes.ts';

/** Countries whose numbers keep their leading zero after the country code. */
const KEEPS_ZERO: ReadonlySet<string> = new Set(['IT', 'VA', 'SM']);

export const isCountryCode = (text: string): boolean => /^[A-Z]{2}$/.test(text);

/** `+` and 8 to 15 digits, none of the country codes begins with 0 (ITU E.164). */
export const isE164 = (text: string): boolean => /^\+[1-9]\d{7,14}$/.test(text);

/**
 * The number in E.164, or undefined when it cannot be one. With a country the keys are a local number (a trunk 0 is left
 * out), without one they begin with the country code. Form only: which numbers are in use is not known here.
 */
export const e164Of = (keys: string, country?: string): string | undefined => {
  if (!/^\d{4,20}$/.test(keys)) return undefined;
  if (country === undefined) return isE164(`+${keys}`) ? `+${keys}` : undefined;
  const code = CALLING_CODES.get(country.toUpperCase());
  if (code === undefined) return undefined;
  const national = keys.startsWith('0') && !KEEPS_ZERO.has(country.toUpperCase()) ? keys.slice(1) : keys;
  const number = `+${code}${national}`;
  return isE164(number) ? number : undefined;
};
