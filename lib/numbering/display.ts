import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/**
 * A number as people write it: in the national form where the language's own country is the number's (`zh-CN` reads a mainland number
 * as `138 0013 8000`), else in the international form. What is no number comes back as it is.
 */
export function displayNumber(e164: string, language: string): string {
  const number = e164.length <= 20 ? parsePhoneNumberFromString(e164, { extract: false }) : undefined;
  if (number === undefined) return e164;
  return number.country !== undefined && number.country === regionOf(language) ? number.formatNational() : number.formatInternational();
}

function regionOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).region;
  } catch {
    return undefined;
  }
}
