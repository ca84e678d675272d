import { mutateDocument } from './mutate-document.ts';
import { seededRandom } from './seeded-random.ts';
import { tryDocument } from './try-document.ts';

export interface FuzzFault {
  /** Number of the document; with the seed it makes the document again. */
  number: number;
  message: string;
}

export interface FuzzResult {
  counts: { unreadable: number; refused: number; accepted: number };
  slowestMs: number;
  faults: FuzzFault[];
}

/** No document may take longer: the slowest machine at hand needs a few milliseconds for the largest flow. */
export const LONGEST_MS = 2000;
const MOST_FAULTS = 10;

/** Tries the documents `from` to `from + runs - 1` of a seed; stops at the tenth fault. */
export const fuzzDocuments = (
  documents: readonly unknown[],
  { seed, from = 0, runs }: { seed: number; from?: number; runs: number },
  now: () => number,
  begin: (number: number) => void = () => undefined,
): FuzzResult => {
  const result: FuzzResult = { counts: { unreadable: 0, refused: 0, accepted: 0 }, slowestMs: 0, faults: [] };
  for (let number = from; number < from + runs && result.faults.length < MOST_FAULTS; number += 1) {
    begin(number);
    const random = seededRandom(seed, number);
    const text = mutateDocument(documents, random);
    const begun = now();
    try {
      result.counts[tryDocument(text, random)] += 1;
    } catch (error) {
      result.faults.push({ number, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
    const took = now() - begun;
    result.slowestMs = Math.max(result.slowestMs, took);
    if (took > LONGEST_MS) result.faults.push({ number, message: `took ${Math.round(took)} ms, at most ${LONGEST_MS} ms are allowed` });
  }
  return result;
};
