import {
  type CountryCode,
  getCountryCallingCode,
  getExampleNumber,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { prefixPlaces } from './prefix-places.ts';
import { digitsOf } from './seeded-digits.ts';

/** Beginnings of toll-free numbers somewhere in the world; the country's own plan decides which of them holds. */
const TOLL_FREE = ['800', '1800', '0800', '808', '900', '803', '00800', ''];
/** How many candidates are tried before a type is given up: every country's landline range is met long before. */
const ATTEMPTS = 4000;

/** Ranges that regulators keep for films and tests: nobody is called when a number of the laptop is dialed on a real phone. */
const FICTION: ReadonlyMap<string, (digits: string) => string> = new Map([
  ['US DID', (digits) => `${pick(['202', '206', '213', '305', '312', '415', '512', '617'], digits)}55501${digits.slice(1, 3)}`],
  ['US TOLL_FREE', (digits) => `80055501${digits.slice(1, 3)}`],
  ['CA DID', (digits) => `${pick(['403', '416', '514', '604', '613'], digits)}55501${digits.slice(1, 3)}`],
  ['GB DID', (digits) => `2079460${digits.slice(0, 3)}`],
  ['GB TOLL_FREE', (digits) => `8081570${digits.slice(0, 3)}`],
  ['AU DID', (digits) => `27010${digits.slice(0, 4)}`],
  ['FR DID', (digits) => `199001${digits.slice(0, 3)}`],
]);

/**
 * A number that stands for one that Connect would claim: E.164, valid in the country's plan, the same for the same seed. `type` is
 * Connect's (`DID`, `TOLL_FREE`, `UIFN`); `prefix` (`+44207`) is kept when a valid number begins with it. Where a
 * country keeps a range for fiction, the number lies there. Throws a RangeError for an unknown country.
 */
export function exampleNumber(country: string, type: string, seed: string, prefix?: string): string {
  if (type === 'UIFN') return `+800${digitsOf(seed, 8)}`;
  if (!isSupportedCountry(country))
    throw new RangeError(`${JSON.stringify(country)} is no country with a numbering plan; write its ISO 3166-1 code`);
  const fiction = prefix === undefined ? FICTION.get(`${country} ${type}`) : undefined;
  const code = getCountryCallingCode(country);
  if (fiction !== undefined) return `+${code}${fiction(digitsOf(seed, 8))}`;
  const wanted = type === 'TOLL_FREE' ? ['TOLL_FREE'] : ['FIXED_LINE', 'FIXED_LINE_OR_MOBILE'];
  const beginnings = prefix?.startsWith(`+${code}`)
    ? [prefix.slice(1 + code.length)]
    : type === 'TOLL_FREE'
      ? TOLL_FREE
      : ownPrefixes(country, code);
  return (
    search(country, code, beginnings, wanted, seed) ?? search(country, code, ownPrefixes(country, code), undefined, seed) ?? known(country)
  );
}

/** Where several countries share a calling code, the prefixes that are this country's: `345` in +1 is the Cayman Islands. */
function ownPrefixes(country: string, code: string): string[] {
  const own = [...prefixPlaces()].filter(([, place]) => place.country === country).map(([prefix]) => String(prefix));
  return own.length === 0 || own.includes(code) ? [''] : own.map((prefix) => prefix.slice(code.length));
}

/** Plans so narrow that no candidate meets them have one well-known number. */
function known(country: CountryCode): string {
  const example = getExampleNumber(country, examples);
  if (example === undefined) throw new RangeError(`no example number is known for ${country}`);
  return example.number;
}

/** The first candidate that the plan takes: of one of the types, or of any. */
function search(
  country: string,
  code: string,
  beginnings: readonly string[],
  types: readonly string[] | undefined,
  seed: string,
): string | undefined {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const digits = digitsOf(`${seed}#${attempt}`, 12);
    const length = 6 + (attempt % 6);
    const national = `${beginnings[Math.floor(attempt / 6) % beginnings.length] ?? ''}${digits}`.slice(0, length);
    const number = parsePhoneNumberFromString(`+${code}${national}`, { extract: false });
    if (number?.country !== country || number.nationalNumber !== national || !number.isValid()) continue;
    if (types === undefined || types.includes(number.getType() ?? '')) return number.number;
  }
  return undefined;
}

function pick(list: readonly string[], digits: string): string {
  return list[Number(digits.slice(-1)) % list.length] ?? '';
}
