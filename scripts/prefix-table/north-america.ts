import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { type Geocodes, readGeocodes } from './geocodes.ts';
import type { PrefixPlace } from './prefix-place.ts';
import { STATES } from './states.ts';

/** A city stands for its area code when it has this share of the exchanges that the data knows … */
const SHARE = 0.6;
/** … and the data knows this share of all. */
const COVERAGE = 0.1;
const EXCHANGES = 800;

/** Area code → country, state and, where one city has most of it, the city. */
export function readNorthAmerica(): PrefixPlace[] {
  const codes = readGeocodes('geocodes/en/1');
  const rows: PrefixPlace[] = [];
  for (let area = 200; area < 1000; area++) {
    const country = parsePhoneNumberFromString(`+1${area}2345678`)?.country;
    if (country === undefined) continue;
    const [city, cityState] = mainCity(codes, String(area));
    const written = codes.get(String(area));
    const [wholeCity, wholeState] = split(written ?? '');
    const state = wholeState ?? (wholeCity === undefined ? undefined : stateName(wholeCity)) ?? commonState(codes, String(area));
    const known = country === 'US' || country === 'CA';
    rows.push({
      prefix: `1${area}`,
      country,
      province: known ? state : undefined,
      city: wholeState === undefined ? (cityState === undefined ? undefined : city) : wholeCity,
    });
  }
  return rows;
}

/** `Seattle, WA` → Seattle, Washington; a state alone is the first part. */
function split(name: string): [first: string | undefined, state: string | undefined] {
  const [first, code] = name.split(', ');
  return [first === '' ? undefined : first, code === undefined ? undefined : STATES.get(code)];
}

/** `Washington State` is a state, `Nova Scotia/Prince Edward Island` is two. */
function stateName(name: string): string | undefined {
  const plain = name.replace(/ State$/, '').replace('Colombia', 'Columbia');
  return [...STATES.values()].includes(plain) ? plain : undefined;
}

function mainCity(codes: Geocodes, area: string): [city?: string, state?: string] {
  const weights = exchanges(codes, area, (name) => name);
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const [name, weight] = largest(weights);
  if (name === undefined || total < EXCHANGES * COVERAGE || weight < total * SHARE) return [];
  return split(name);
}

function commonState(codes: Geocodes, area: string): string | undefined {
  return largest(exchanges(codes, area, (name) => split(name)[1] ?? stateName(name) ?? ''))[0] || undefined;
}

function exchanges(codes: Geocodes, area: string, keyOf: (name: string) => string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [prefix, name] of codes) {
    if (prefix.length < 4 || !prefix.startsWith(area)) continue;
    const key = keyOf(name);
    weights.set(key, (weights.get(key) ?? 0) + 10 ** (6 - prefix.length));
  }
  return weights;
}

function largest(weights: Map<string, number>): [name: string | undefined, weight: number] {
  return [...weights].sort(([, a], [, b]) => b - a)[0] ?? [undefined, 0];
}
