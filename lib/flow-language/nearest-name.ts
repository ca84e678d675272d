import { distance } from 'fastest-levenshtein';

/** The candidate that a mistyped name most likely meant; undefined when none is near. Long input is not compared. */
export const nearestName = (name: string, candidates: Iterable<string>): string | undefined => {
  if (name.length > 100) return undefined;
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const current = distance(wanted, candidate.toLowerCase());
    if (current < bestDistance) {
      best = candidate;
      bestDistance = current;
    }
  }
  return best;
};
