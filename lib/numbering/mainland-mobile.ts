import { brotliDecompressSync } from 'node:zlib';
import { MOBILE_PLANES, MOBILE_RUNS } from './generated/mainland-mobile.ts';
import { mainlandPlaces } from './mainland-places.ts';

/** The first of the seven-digit segments of mainland mobile numbers, and how many there are: 1300000–1999999. */
const FIRST_SEGMENT = 1_300_000;
const SEGMENTS = 700_000;
/** A run longer than one byte says: this mark, then three bytes. */
const LONG_RUN = 255;

export interface MobileCity {
  province: string;
  city: string;
}

let segments: Uint16Array | undefined;
let cities: MobileCity[] = [];

/** Province and city of the segment that the first seven digits name, e.g. 1380013; undefined when the data does not know it. */
export function cityOfSegment(segment: number): MobileCity | undefined {
  segments ??= unpack();
  const index = segments[segment - FIRST_SEGMENT] ?? 0;
  return index === 0 ? undefined : cities[index - 1];
}

/** Takes some milliseconds, once, at the first mainland mobile number. */
function unpack(): Uint16Array {
  const planes = brotliDecompressSync(Buffer.from(MOBILE_PLANES, 'base64'));
  // Index plus one of each province's first city: 0 stands for not known.
  const starts = mainlandPlaces.map((_, province) => 1 + mainlandPlaces.slice(0, province).flat().length);
  cities = mainlandPlaces.flat().map(({ province, city }) => ({ province, city }));
  const table = new Uint16Array(SEGMENTS);
  let at = 0;
  let lengths = 2 * MOBILE_RUNS;
  for (let run = 0; run < MOBILE_RUNS; run++) {
    const province = planes[run] ?? 0;
    const value = province === 0 ? 0 : (starts[province - 1] ?? 0) + (planes[MOBILE_RUNS + run] ?? 0);
    let length = planes[lengths++] ?? 0;
    if (length === LONG_RUN) {
      length = planes.readUIntBE(lengths, 3);
      lengths += 3;
    }
    table.fill(value, at, at + length);
    at += length;
  }
  return table;
}
