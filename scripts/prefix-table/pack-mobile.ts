import { brotliCompressSync, constants } from 'node:zlib';
import type { Mainland } from './mainland.ts';

/** A run longer than one byte says: this mark, then three bytes. */
const LONG_RUN = 255;

/**
 * The mobile table as runs of equal segments, in three planes: province (0 = not known), city within its province, length. Planes of
 * alike bytes compress best; `lib/numbering/mainland-mobile.ts` unpacks them.
 */
export function packMobile({ places, mobile }: Mainland): { runs: number; base64: string } {
  const provinces = [...new Set(places.map((place) => place.province))];
  const starts = provinces.map((province) => places.findIndex((place) => place.province === province));
  const planes: [province: number[], city: number[], length: number[]] = [[], [], []];
  for (let start = 0; start < mobile.length; ) {
    const value = mobile[start] ?? 0;
    let end = start;
    while (end < mobile.length && mobile[end] === value) end++;
    const place = places[value - 1];
    const province = place === undefined ? -1 : provinces.indexOf(place.province);
    planes[0].push(province + 1);
    planes[1].push(province < 0 ? 0 : value - 1 - (starts[province] ?? 0));
    const length = end - start;
    planes[2].push(...(length < LONG_RUN ? [length] : [LONG_RUN, length >> 16, (length >> 8) & 255, length & 255]));
    start = end;
  }
  const bytes = Buffer.from(planes.flat());
  const packed = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  return { runs: planes[0].length, base64: packed.toString('base64') };
}
