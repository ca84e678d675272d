import { type Place, placeOf } from '../place.ts';
import type { Edge } from '../state-graph.ts';

/** One thing that takes time with nothing heard. */
export interface SilentWait extends Place {
  seconds: number;
  /** Where the figure is from. */
  because: string;
}

export interface SilenceReport {
  /** Longest time on any path in which nothing is heard; null: it can last forever. */
  seconds: number | null;
  /** What it is made of, in order; a counted loop makes the sum larger than its parts. */
  waits: readonly SilentWait[];
}

const becauseOf = ({ from: { action } }: Edge): string => {
  if (action.nature.calls !== 'function') return `${action.type}: its time limit`;
  return 'function: its time limit, which holds for all attempts together and is at most 8 s (documented)';
};

export const silentWaits = (edges: readonly Edge[]): SilentWait[] =>
  edges
    .filter(({ seconds }) => seconds > 0)
    .map((edge) => ({ ...placeOf(edge.from.action), seconds: edge.seconds, because: becauseOf(edge) }));

export const finite = (seconds: number): number | null =>
  Number.isFinite(seconds) ? Math.round(Math.max(0, seconds) * 1000) / 1000 : null;
