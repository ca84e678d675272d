import { MAINLAND_AREA_CODES } from './generated/mainland.ts';
import { PREFIXES } from './generated/prefixes.ts';
import { mainlandPlaces } from './mainland-places.ts';
import { type Place, UNKNOWN } from './place.ts';

/** Beginning of an E.164 number as a number (calling code first, so never with a leading zero) → what it tells. */
export type PrefixPlaces = ReadonlyMap<number, Omit<Place, 'carrier'>>;

/** The longest prefix that the tables hold. */
export const LONGEST_PREFIX = 8;

let index: PrefixPlaces | undefined;

/** Made at first use: a function that never asks pays nothing. */
export function prefixPlaces(): PrefixPlaces {
  index ??= new Map([...PREFIXES.flatMap(placesOfCountry), ...mainlandLandlines()]);
  return index;
}

type Row = [prefix: number, place: Omit<Place, 'carrier'>];

function placesOfCountry(line: string): Row[] {
  const [country = UNKNOWN, ...groups] = line.split(';');
  return groups.flatMap((group) => {
    const [province, city, prefixes = ''] = group.split('|');
    const place = { country, province: province || UNKNOWN, city: city || UNKNOWN };
    return prefixes.split(' ').map((prefix): Row => [Number(prefix), place]);
  });
}

function mainlandLandlines(): Row[] {
  const codes = MAINLAND_AREA_CODES.split('|');
  return mainlandPlaces.flat().flatMap(({ province, city }, order) => {
    const own = (codes[order] ?? '').split(' ').filter((code) => code !== '');
    return own.map((code): Row => [Number(`86${code}`), { country: 'CN', province, city }]);
  });
}
