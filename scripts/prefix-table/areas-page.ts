import type { Mainland } from './mainland.ts';
import { PROVINCES } from './mainland-names.ts';
import type { PrefixPlace } from './prefix-place.ts';

/** docs/areas.md: the names that area rules may use, and how rules match. */
export function areasPage({ places }: Mainland, northAmerica: readonly PrefixPlace[]): string {
  const rows = [...PROVINCES].map(([province, english]) => {
    const cities = places.filter((place) => place.province === province).map(({ city, cityEnglish }) => `${city} ${cityEnglish}`);
    return `| ${province} | ${english} | ${cities.join(', ')} |`;
  });
  const states = (country: string) =>
    [...new Set(northAmerica.filter((row) => row.country === country).flatMap((row) => (row.province === undefined ? [] : [row.province])))]
      .sort()
      .join(', ');
  return `<!-- Made by scripts/make-prefix-table.ts. Do not edit. -->
# Areas: how a caller's place leads to a queue

Every number has a country, a province, a city and a carrier; what is not known is \`unknown\`. \`areas.rules\` of \`center.yaml\` lead
places to queues.

## How rules match

- A rule has lists of \`country\`, \`province\`, \`city\` and \`prefix\`. Each list that is there must hold the caller's value.
- The most exact rule wins, whatever its place in the file: one with \`prefix\` (the longest prefix first), then one with \`city\`, then
  \`province\`, then \`country\`. Of two equally exact rules the first wins; two that match the same are reported as a mistake.
- Entries of the override table come before all rules. A caller whom nothing matches reaches \`areas.default\`; so does a withheld number.
- Names are exact: \`广东\`, not \`广东省\` or \`Guangdong\`. A mistyped mainland name is reported with the nearest one.
- \`unknown\` never matches: a number of a new segment, whose city is not known yet, is matched by its country.

## Where the knowledge comes from

- Mainland mobile numbers: the seven-digit segment says province and city, the first three or four digits the carrier that the segment
  was given to (a ported number keeps the old one). Segments newer than the data have a carrier and no place.
- Mainland landlines: the area code. Where one code serves several cities, its main one is named (024 is 沈阳).
- Hong Kong (HK), Macao (MO) and Taiwan (TW) are countries here, as their codes are; province and city are \`unknown\`.
- +1: country and state by area code; the city where one city has most of the code. Numbers follow people there: a place is where the
  number was given out.
- Cities of United Kingdom, Germany, Japan, Italy, Spain, Netherlands, Switzerland, Sweden and Poland by area code (English names);
  elsewhere the country alone. A number that no single country owns (+800, +870, +883) has country \`unknown\`.

## Mainland China (\`country: CN\`)

| province | English | cities |
| --- | --- | --- |
${rows.join('\n')}

## United States (\`country: US\`)

${states('US')}

## Canada (\`country: CA\`)

${states('CA')}

The data is Google's libphonenumber geocoding and carrier data (Apache-2.0, see NOTICE).
`;
}
