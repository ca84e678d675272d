import { type Geocodes, longestMatch, readGeocodes } from './geocodes.ts';
import { type MainlandName, mainlandName, PROVINCES } from './mainland-names.ts';

/** Everything about +86 that the tables hold. */
export interface Mainland {
  /** Sorted by province, then by the city's first appearance. */
  places: MainlandName[];
  /** Index into `places` plus one for each seven-digit segment 1300000–1999999; 0 = not known. */
  mobile: Uint16Array;
  /** Area code without its 0 → index into `places`. */
  areaCodes: Map<string, number>;
  /** Three or four digits → Chinese name of the carrier. */
  carriers: Geocodes;
}

const FIRST_SEGMENT = 1_300_000;
const SEGMENTS = 700_000;
const SEGMENT_DIGITS = 7;

export function readMainland(): Mainland {
  const chinese = readGeocodes('geocodes/zh/86');
  const english = usualEnglish(chinese, readGeocodes('geocodes/en/86'));
  const names = new Map([...new Set(chinese.values())].map((name) => [name, mainlandName(name, english.get(name) ?? '')]));
  const places = distinct(chinese, names);
  const indexes = new Map(places.map((place, index) => [keyOf(place), index]));
  const indexOf = (name: string): number => {
    const place = names.get(name);
    return (place === undefined ? undefined : indexes.get(keyOf(place))) ?? 0;
  };
  const mobile = new Uint16Array(SEGMENTS);
  const areaCodes = new Map<string, number>();
  for (const [prefix, name] of [...chinese].sort(([a], [b]) => a.length - b.length)) {
    if (!isMobile(prefix)) {
      areaCodes.set(prefix, indexOf(name));
      continue;
    }
    const width = 10 ** (SEGMENT_DIGITS - prefix.length);
    const start = Number(prefix) * width - FIRST_SEGMENT;
    mobile.fill(indexOf(name) + 1, start, start + width);
  }
  return { places, mobile, areaCodes, carriers: carriersOf(readGeocodes('carrier/zh/86')) };
}

function isMobile(prefix: string): boolean {
  return prefix.startsWith('1') && prefix >= '13';
}

/** Of one Chinese name's English spellings the commonest: single ones are area codes named after their seat. */
function usualEnglish(chinese: Geocodes, english: Geocodes): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [prefix, name] of chinese) {
    const spelled = english.get(prefix) ?? '';
    const count = counts.get(name) ?? new Map<string, number>();
    counts.set(name, count.set(spelled, (count.get(spelled) ?? 0) + 1));
  }
  return new Map([...counts].map(([name, count]) => [name, [...count].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '']));
}

/** Names of mobile segments come first, so that their English spelling is taken over that of a shared area code. */
function distinct(chinese: Geocodes, names: Map<string, MainlandName>): MainlandName[] {
  const byKey = new Map<string, MainlandName>();
  for (const [prefix, name] of [...chinese].sort(([a], [b]) => Number(isMobile(b)) - Number(isMobile(a)))) {
    const place = names.get(name);
    if (prefix !== '' && place !== undefined && !byKey.has(keyOf(place))) byKey.set(keyOf(place), place);
  }
  const order = [...PROVINCES.keys()];
  return [...byKey.values()].sort((a, b) => order.indexOf(a.province) - order.indexOf(b.province));
}

function keyOf(place: MainlandName): string {
  return `${place.province} ${place.city}`;
}

/** Every three-digit prefix that has one carrier, and every four-digit one where three do not tell. */
function carriersOf(data: Geocodes): Geocodes {
  const carriers: Geocodes = new Map();
  for (let prefix = 130; prefix < 200; prefix++) {
    const tens = Array.from({ length: 10 }, (_, digit) => [`${prefix}${digit}`, longestMatch(data, `${prefix}${digit}`)] as const);
    const found = new Set(tens.map(([, name]) => name));
    const [only] = found;
    if (found.size === 1 && only !== undefined) carriers.set(String(prefix), only);
    if (found.size > 1) for (const [four, name] of tens) if (name !== undefined) carriers.set(four, name);
  }
  return carriers;
}
