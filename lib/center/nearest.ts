import { closest, distance } from 'fastest-levenshtein';
import { show } from './show.ts';

const LONGEST = 127;

/** A cure for a name that is not there: the nearest known one, else what there is. */
export function suggest(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'there is none';
  const near = name.length <= LONGEST ? closest(name, [...known]) : undefined;
  if (near !== undefined && distance(name, near) <= Math.max(2, Math.floor(name.length / 3))) return `did you mean ${show(near)}?`;
  const shown = known.slice(0, 8).join(', ');
  return known.length > 8 ? `known: ${shown} and ${known.length - 8} more` : `known: ${shown}`;
}
