import { createRequire } from 'node:module';
import { longestMatch, readGeocodes } from './geocodes.ts';
import type { PrefixPlace } from './prefix-place.ts';

/** Territories that share a calling code with a larger country are told apart by the landline codes of their own (numbering plans). */
const SHARED: readonly PrefixPlace[] = [
  { prefix: '76', country: 'KZ' },
  { prefix: '77', country: 'KZ' },
  { prefix: '441481', country: 'GG' },
  { prefix: '441534', country: 'JE' },
  { prefix: '441624', country: 'IM' },
  { prefix: '3906698', country: 'VA' },
  { prefix: '4779', country: 'SJ' },
  { prefix: '35818', country: 'AX' },
  { prefix: '262269', country: 'YT' },
  { prefix: '262639', country: 'YT' },
  { prefix: '5999', country: 'CW' },
  { prefix: '5993', country: 'BQ' },
  { prefix: '5994', country: 'BQ' },
  { prefix: '5997', country: 'BQ' },
];

/** Countries whose cities are named, and the longest national prefix kept: main cities, not villages. */
const CITIES: readonly { callingCode: string; country: string; longest: number }[] = [
  { callingCode: '44', country: 'GB', longest: 6 },
  { callingCode: '49', country: 'DE', longest: 3 },
  { callingCode: '81', country: 'JP', longest: 3 },
  { callingCode: '39', country: 'IT', longest: 4 },
  { callingCode: '34', country: 'ES', longest: 3 },
  { callingCode: '31', country: 'NL', longest: 3 },
  { callingCode: '41', country: 'CH', longest: 2 },
  { callingCode: '46', country: 'SE', longest: 2 },
  { callingCode: '48', country: 'PL', longest: 2 },
];

/** Calling code → its (main) country. */
export function readCountries(): PrefixPlace[] {
  const metadata: { country_calling_codes: Record<string, string[]> } = createRequire(import.meta.url)(
    'libphonenumber-js/metadata.min.json',
  );
  const main = Object.entries(metadata.country_calling_codes).flatMap(([prefix, [country]]) =>
    country === undefined || country === '001' ? [] : [{ prefix, country }],
  );
  return [...main, ...SHARED];
}

/** One row a city. A code that serves several cities, or is too fine to keep, tells the country alone and so hides a shorter one. */
export function readCities(): PrefixPlace[] {
  return CITIES.flatMap(({ callingCode, country, longest }) => {
    const codes = readGeocodes(`geocodes/en/${callingCode}`);
    return [...codes].flatMap(([national, name]): PrefixPlace[] => {
      const prefix = `${callingCode}${national}`;
      if (SHARED.some((shared) => prefix.startsWith(shared.prefix))) return [];
      const above = longestMatch(codes, national.slice(0, -1));
      if (above === name || (above === undefined && national.length > longest)) return [];
      const [city = '', province] = name.split(', ');
      if (national.length > longest || city.includes('/')) return above === undefined ? [] : [{ prefix, country }];
      return [{ prefix, country, city, province }];
    });
  });
}
