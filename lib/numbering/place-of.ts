import { carrierOfSegment } from './mainland-carriers.ts';
import { cityOfSegment } from './mainland-mobile.ts';
import { type Place, UNKNOWN } from './place.ts';
import { LONGEST_PREFIX, prefixPlaces } from './prefix-places.ts';

const PLUS = 0x2b;
const ZERO = 0x30;
const SHORTEST = 5;
const LONGEST = 15;
/** `+861` and ten digits more, of which the first is 3 to 9. */
const MAINLAND_MOBILE_LENGTH = 14;

/**
 * The place of an E.164 number, from tables alone: some hundred nanoseconds, no parsing. What is no E.164 number is unknown throughout.
 * Never throws.
 */
export function placeOf(e164: string): Place {
  if (!isE164(e164)) return { country: UNKNOWN, province: UNKNOWN, city: UNKNOWN, carrier: UNKNOWN };
  if (e164.length === MAINLAND_MOBILE_LENGTH && e164.startsWith('+861') && e164.charCodeAt(4) >= ZERO + 3) return placeOfMobile(e164);
  const places = prefixPlaces();
  let prefix = 0;
  let found: Omit<Place, 'carrier'> | undefined;
  for (let at = 1; at < e164.length && at <= LONGEST_PREFIX; at++) {
    prefix = prefix * 10 + e164.charCodeAt(at) - ZERO;
    found = places.get(prefix) ?? found;
  }
  if (found === undefined) return { country: UNKNOWN, province: UNKNOWN, city: UNKNOWN, carrier: UNKNOWN };
  return { country: found.country, province: found.province, city: found.city, carrier: UNKNOWN };
}

function isE164(text: string): boolean {
  if (typeof text !== 'string' || text.charCodeAt(0) !== PLUS) return false;
  if (text.length <= SHORTEST || text.length > LONGEST + 1 || text.charCodeAt(1) === ZERO) return false;
  for (let at = 1; at < text.length; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return false;
  }
  return true;
}

function placeOfMobile(e164: string): Place {
  let segment = 0;
  for (let at = 3; at < 10; at++) segment = segment * 10 + e164.charCodeAt(at) - ZERO;
  const place = cityOfSegment(segment);
  return {
    country: 'CN',
    province: place?.province ?? UNKNOWN,
    city: place?.city ?? UNKNOWN,
    carrier: carrierOfSegment(segment) ?? UNKNOWN,
  };
}
