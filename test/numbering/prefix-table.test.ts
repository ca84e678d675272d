import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { placeOf } from '../../lib/numbering/index.ts';
import { LONGEST_PREFIX, prefixPlaces } from '../../lib/numbering/prefix-places.ts';
import { readMainland } from '../../scripts/prefix-table/mainland.ts';

const generated = path.resolve(__dirname, '../../lib/numbering/generated');

describe('the generated tables', () => {
  it('say what the data says (else run scripts/make-prefix-table.ts)', () => {
    const { mobile, places, areaCodes } = readMainland();
    const wrong: string[] = [];
    for (let segment = 1_300_000; segment < 2_000_000; segment += 97) {
      const expected = places[(mobile[segment - 1_300_000] ?? 0) - 1];
      const place = placeOf(`+86${segment}0000`);
      if (place.city !== (expected?.city ?? 'unknown') || place.province !== (expected?.province ?? 'unknown')) wrong.push(String(segment));
    }
    for (const [code, index] of areaCodes) if (placeOf(`+86${code}12345678`.slice(0, 14)).city !== places[index]?.city) wrong.push(code);

    expect(wrong).toEqual([]);
  });

  it('hold no prefix longer than the look-up goes', () => {
    expect(Math.max(...[...prefixPlaces().keys()].map((prefix) => String(prefix).length))).toBe(LONGEST_PREFIX);
  });

  it('stay small enough for a function bundle', () => {
    const sizes = readdirSync(generated).map((file) => statSync(path.join(generated, file)).size);

    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(160_000);
  });
});
