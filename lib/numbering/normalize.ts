import { type CountryCode, isSupportedCountry, type NumberType as LibraryType, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { isWithheld } from './withheld.ts';

export type NumberType = 'mobile' | 'fixed-line' | 'toll-free' | 'premium' | 'voip' | 'unknown';

/**
 * One number as the center knows it. `country` is ISO 3166-1 alpha-2, undefined for numbers of no country (+800, +883). `type` is
 * `unknown` where the plan does not tell (every ordinary +1 number) or the range is newer than the metadata.
 */
export type NormalizedNumber =
  | { kind: 'number'; e164: string; country: string | undefined; type: NumberType }
  | { kind: 'withheld' }
  | { kind: 'invalid'; reason: string };

/** No way of writing one number needs more; everything longer is refused before it is looked at. */
const LONGEST_INPUT = 64;

const TYPES = new Map<LibraryType, NumberType>([
  ['MOBILE', 'mobile'],
  ['FIXED_LINE', 'fixed-line'],
  ['TOLL_FREE', 'toll-free'],
  ['PREMIUM_RATE', 'premium'],
  ['VOIP', 'voip'],
]);

/**
 * Every way of writing a number becomes one: `138…`, `0138…`, `+86138…`, `0086138…`, full-width digits, `tel:` and `sip:` addresses.
 * `defaultCountry` (ISO 3166-1 alpha-2) reads numbers without a country code; without it they are invalid. A number whose length fits
 * but whose range the metadata does not know is accepted: ranges open faster than metadata is renewed, and the caller is real.
 * Never throws.
 */
export function normalizeNumber(input: string | null | undefined, defaultCountry?: string): NormalizedNumber {
  if (input === null || input === undefined) return { kind: 'withheld' };
  if (typeof input !== 'string') return { kind: 'invalid', reason: 'not text' };
  if (input.length > LONGEST_INPUT) return { kind: 'invalid', reason: `longer than ${LONGEST_INPUT} characters` };
  const text = userPart(fold(input));
  if (isWithheld(text)) return { kind: 'withheld' };
  const country = defaultCountry !== undefined && isSupportedCountry(defaultCountry) ? defaultCountry : undefined;
  return read(text, country);
}

/** Full-width forms become plain ones; what is not seen (joiners, direction marks) goes. */
function fold(input: string): string {
  return input
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
}

/** `sip:+86…@host;user=phone` and `tel:+86…;phone-context=…` hold the number before `@` or `;`. */
function userPart(text: string): string {
  const scheme = /^(?:sips?|tel):/i.exec(text);
  return scheme === null ? text : (text.slice(scheme[0].length).split(/[@;]/, 1)[0] ?? '');
}

function read(text: string, country: CountryCode | undefined): NormalizedNumber {
  const international = country === undefined && text.startsWith('00') ? `+${text.slice(2)}` : text;
  if (country === undefined && !international.startsWith('+')) return { kind: 'invalid', reason: 'no country code' };
  const number = parsePhoneNumberFromString(international, { defaultCountry: country, extract: false });
  if (number === undefined) return { kind: 'invalid', reason: 'not a phone number' };
  if (!number.isPossible()) return { kind: 'invalid', reason: 'no number of its country has this length' };
  return { kind: 'number', e164: number.number, country: number.country, type: TYPES.get(number.getType()) ?? 'unknown' };
}
