import type { Mainland } from './mainland.ts';
import type { PrefixPlace } from './prefix-place.ts';

const HEADER = `// Made by scripts/make-prefix-table.ts from libphonenumber's geocoding and carrier data (Apache-2.0, see NOTICE). Do not edit.\n`;

/** Places, area codes and carriers: short enough to be read in a diff. */
export function mainlandSource({ places, areaCodes, carriers }: Mainland): string {
  const provinces = [...new Set(places.map((place) => place.province))].map((province) => {
    const own = places.filter((place) => place.province === province);
    return `${province} ${own[0]?.provinceEnglish ?? ''}|${own.map(({ city, cityEnglish }) => `${city} ${cityEnglish}`).join('|')}`;
  });
  const codes = places.map((_, index) =>
    [...areaCodes]
      .filter(([, place]) => place === index)
      .map(([code]) => code)
      .join(' '),
  );
  const names = [...new Set(carriers.values())].sort();
  const byCarrier = names.map(
    (name) =>
      `${name}|${[...carriers]
        .filter(([, each]) => each === name)
        .map(([prefix]) => prefix)
        .join(' ')}`,
  );
  return `${HEADER}
/** A province a line: \`Chinese English\`, then its cities. */
export const MAINLAND_PLACES = ${quote(provinces)};

/** Area codes without their 0, in the order of the cities above. */
export const MAINLAND_AREA_CODES = '${codes.join('|')}';

/** A carrier a line: name, then its three- and four-digit prefixes. */
export const MAINLAND_CARRIERS = ${quote(byCarrier)};
`;
}

export function mobileSource({ runs, base64 }: { runs: number; base64: string }): string {
  return `${HEADER}
/** How many runs there are. */
export const MOBILE_RUNS = ${runs};

/** Brotli, base64: the planes that \`mainland-mobile.ts\` unpacks. */
export const MOBILE_PLANES =
  '${base64}';
`;
}

/** \`prefix|province|city\` by country; empty parts at the end are left out. */
export function prefixSource(rows: readonly PrefixPlace[]): string {
  const countries = [...new Set(rows.map((row) => row.country))].sort();
  const lines = countries.map((country) => {
    const own = rows.filter((row) => row.country === country).sort((a, b) => (a.prefix < b.prefix ? -1 : 1));
    return [country, ...grouped(own)].join(';');
  });
  return `${HEADER}
/** A country a line, then \`province|city|prefixes\` (calling code first) for each place of it. */
export const PREFIXES = ${quote(lines)};
`;
}

function grouped(rows: readonly PrefixPlace[]): string[] {
  const places = new Map<string, string[]>();
  for (const { prefix, province = '', city = '' } of rows) {
    const key = `${province}|${city}`;
    places.set(key, [...(places.get(key) ?? []), prefix]);
  }
  return [...places].map(([place, prefixes]) => `${place}|${prefixes.join(' ')}`);
}

function quote(lines: readonly string[]): string {
  return `[\n${lines.map((line) => `  ${JSON.stringify(line)},\n`).join('')}]`;
}
