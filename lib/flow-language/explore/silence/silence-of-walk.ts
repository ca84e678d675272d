import type { EndKind } from '../end-kind.ts';
import { FLAG } from '../path-flags.ts';
import type { Edge, State, StateGraph } from '../state-graph.ts';
import type { Walk } from '../walk.ts';
import { type Arrivals, longestArrivals, type SilentStep } from './longest-arrivals.ts';

interface WalkStep extends SilentStep {
  edge: Edge;
}

/** Silence on the paths of a walk. Only calls count, and only paths on which every prompt can be played. */
export interface Silence {
  /** States that count; all lists below go by their place in it. */
  states: readonly State[];
  /** Longest silence on any path through the state, in seconds, from what was heard last to what is heard next or the end. */
  through: Float64Array;
  /** Rounds in which nothing is ever heard. */
  rounds: readonly { states: readonly State[]; seconds: number }[];
  /** Longest silence from a flow's start to what is heard first. */
  head: number;
  /** Steps of the longest silence through a state, in order. */
  stretch(index: number): Edge[];
}

const UNJUDGED = FLAG.degraded | FLAG.otherChannel;

/** Back from a node to where its silence began. */
const trace = ({ by }: Arrivals<WalkStep>, node: number): Edge[] => {
  const edges: Edge[] = [];
  const seen = new Set<number>();
  for (let step = by[node]; step !== undefined && !seen.has(step.to); step = by[step.from]) {
    seen.add(step.to);
    edges.push(step.edge);
  }
  return edges;
};

/**
 * @param after seconds of silence that can follow an end outside the walk (a queue flow that does not speak at once)
 */
export const silenceOfWalk = (graph: StateGraph, walk: Walk, after: (end: EndKind) => number): Silence => {
  const states = walk.states.filter(({ flags }) => (flags & UNJUDGED) === 0);
  const indexes = new Map(states.map((state, index) => [state, index]));
  const forward: WalkStep[][] = states.map(() => []);
  const backward: WalkStep[][] = states.map(() => []);
  const begins = new Float64Array(states.length).fill(-1);
  const ends = new Float64Array(states.length).fill(-1);
  const endings: (Edge | undefined)[] = [];
  if (states[0] === walk.states[0]) begins[0] = 0;

  const endsWith = (from: number, edge: Edge, seconds: number): void => {
    if (seconds <= (ends[from] ?? -1)) return;
    ends[from] = seconds;
    endings[from] = edge;
  };
  for (const [from, state] of states.entries()) {
    for (const edge of graph.edges(state)) {
      const to = edge.to && indexes.get(edge.to);
      if (edge.heard) {
        endsWith(from, edge, 0);
        if (to !== undefined) begins[to] = Math.max(begins[to] ?? -1, 0);
      } else if (to === undefined) endsWith(from, edge, edge.seconds + (edge.end === undefined ? 0 : after(edge.end)));
      else {
        forward[from]?.push({ from, to, seconds: edge.seconds, count: edge.count, edge });
        backward[to]?.push({ from: to, to: from, seconds: edge.seconds, count: edge.count, edge });
      }
    }
  }
  const arriving = longestArrivals(begins, forward);
  const leaving = longestArrivals(ends, backward);
  // All rounds of a counted loop are in what arrives; they must not be counted again in what leaves.
  const through = arriving.peak.map((seconds, index) => (seconds < 0 ? -1 : seconds + Math.max(0, leaving.entry[index] ?? 0)));
  return {
    states,
    through,
    rounds: arriving.rounds.map(({ nodes, seconds }) => ({ states: nodes.flatMap((node) => states[node] ?? []), seconds })),
    head: begins[0] === 0 ? Math.max(0, leaving.seconds[0] ?? 0) : 0,
    stretch(index) {
      const onward = trace(leaving, index);
      const last = onward.at(-1)?.to;
      const ending = endings[last === undefined ? index : (indexes.get(last) ?? index)];
      return [...trace(arriving, index).reverse(), ...onward, ...(ending === undefined ? [] : [ending])];
    },
  };
};
