import { normalizeNumber, type Place, placeOf } from '../../lib/numbering/index.ts';

/** Where a number is from, as far as the number says. */
export interface Location extends Place {
  /** Absent when withheld or unreadable. */
  e164?: string;
  numberType: string;
}

/** Withheld and unreadable numbers are from nowhere: everything is `unknown`. */
export function locate(number: string | undefined): Location {
  const normalized = normalizeNumber(number);
  if (normalized.kind !== 'number') {
    const numberType = normalized.kind === 'withheld' ? 'withheld' : 'unknown';
    return { country: 'unknown', province: 'unknown', city: 'unknown', carrier: 'unknown', numberType };
  }
  return { ...placeOf(normalized.e164), e164: normalized.e164, numberType: normalized.type };
}
