import { mainlandPlaces } from './mainland-places.ts';
import { UNKNOWN } from './place.ts';
import { prefixPlaces } from './prefix-places.ts';

/** Every province (state) that `placeOf` may give for a country: complete for CN, US and CA. */
export function provincesOf(country: string): string[] {
  return namesOf(country, 'province');
}

/** Every city that `placeOf` may give for a country. */
export function citiesOf(country: string): string[] {
  return namesOf(country, 'city');
}

function namesOf(country: string, part: 'province' | 'city'): string[] {
  const mainland = country === 'CN' ? mainlandPlaces.flat().map((place) => place[part]) : [];
  const others = [...prefixPlaces().values()].filter((place) => place.country === country).map((place) => place[part]);
  return [...new Set([...mainland, ...others])].filter((name) => name !== UNKNOWN);
}
