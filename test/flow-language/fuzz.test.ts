import { fuzzDocuments } from '../../scripts/fuzz/fuzz-documents.ts';
import { mutateDocument } from '../../scripts/fuzz/mutate-document.ts';
import { originals } from '../../scripts/fuzz/originals.ts';
import { seededRandom } from '../../scripts/fuzz/seeded-random.ts';

const { documents } = originals(process.env.TRUNKLINE_CORPUS);

test('two thousand mutated documents: nothing crashes, nothing hangs', () => {
  const { counts, faults } = fuzzDocuments(documents, { seed: 20_261_121, runs: 2000 }, () => 0);

  expect(faults).toEqual([]);
  expect(counts.accepted + counts.refused + counts.unreadable).toBe(2000);
  // Enough of them get far: a fuzzer whose documents are all unreadable tests nothing.
  expect(counts.refused + counts.accepted).toBeGreaterThan(1000);
  expect(counts.accepted).toBeGreaterThan(20);
}, 60_000);

test('a seed and a number make the same document again', () => {
  const make = (seed: number, number: number) => mutateDocument(documents, seededRandom(seed, number));

  expect(make(7, 12)).toBe(make(7, 12));
  expect(new Set([make(7, 12), make(7, 13), make(8, 12)]).size).toBe(3);
});

test('documents leave the originals as they are', () => {
  const before = JSON.stringify(documents);

  for (let number = 0; number < 50; number += 1) mutateDocument(documents, seededRandom(3, number));

  expect(JSON.stringify(documents)).toBe(before);
});
