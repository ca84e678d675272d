import { MAINLAND_PLACES } from './generated/mainland.ts';

/** A city of mainland China: names in the common short form. */
export interface MainlandPlace {
  province: string;
  provinceEnglish: string;
  city: string;
  cityEnglish: string;
}

/** Grouped by province; the packed tables count provinces and cities in this order. */
export const mainlandPlaces: readonly (readonly MainlandPlace[])[] = MAINLAND_PLACES.map((line) => {
  const [own = '', ...cities] = line.split('|');
  const [province, provinceEnglish] = twoNames(own);
  return cities.map((written) => {
    const [city, cityEnglish] = twoNames(written);
    return { province, provinceEnglish, city, cityEnglish };
  });
});

/** `内蒙古 Inner Mongolia`: Chinese names have no space. */
function twoNames(text: string): [chinese: string, english: string] {
  const space = text.indexOf(' ');
  return [text.slice(0, space), text.slice(space + 1)];
}
