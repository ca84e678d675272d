import { mainlandPlaces } from './mainland-places.ts';
import { type Place, UNKNOWN } from './place.ts';

/** These have a long official name beside the short one that people use. */
const SHORT_NAMES = new Set(['HK', 'MO', 'TW']);

let english: ReadonlyMap<string, string> | undefined;

/**
 * A place for people, in the language of a tag: `广东 广州`, `Guangzhou, Guangdong`, `美国 New York`, `London, United Kingdom`. The mainland's
 * own name is said only when nothing finer is known. Empty when nothing is known at all.
 */
export function placeName(place: Place, language: string): string {
  const chinese = /^zh\b/i.test(language);
  const known = [place.province, place.city].filter((name, index, all) => name !== UNKNOWN && all.indexOf(name) === index);
  if (place.country === 'CN' && known.length > 0) return chinese ? known.join(' ') : mainlandEnglish(place).join(', ');
  const country = countryName(place.country, language);
  const parts = country === undefined ? known : [country, ...known];
  return chinese ? parts.join(' ') : parts.reverse().join(', ');
}

function mainlandEnglish({ province, city }: Place): string[] {
  english ??= new Map(
    mainlandPlaces.flat().flatMap((place) => [
      [place.province, place.provinceEnglish],
      [`${place.province} ${place.city}`, place.cityEnglish],
    ]),
  );
  const names = [english.get(`${province} ${city}`) ?? city, english.get(province) ?? province];
  return names.filter((name, index) => name !== UNKNOWN && names.indexOf(name) === index);
}

function countryName(country: string, language: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(country)) return undefined;
  const style = SHORT_NAMES.has(country) ? 'short' : 'long';
  try {
    return new Intl.DisplayNames([language], { type: 'region', style }).of(country);
  } catch {
    return country; // not a language tag
  }
}
