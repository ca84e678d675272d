import type { WayOut } from './ways-of-block.ts';

/** How much an edge pulls its ends together: errors least, so that the usual way stays straight. */
const PULL = { next: 4, condition: 3, error: 1 } as const;

export interface Link {
  from: number;
  to: number;
  /** Index of the way at its source. */
  way: number;
  pull: number;
}

/** The edges of a flow by index of the blocks; ways that lead nowhere are left out. */
export const linksOf = (ways: readonly (readonly WayOut[])[], indexOf: ReadonlyMap<string, number>): Link[] =>
  ways.flatMap((own, from) =>
    own.flatMap(({ kind, target }, way) => {
      const to = indexOf.get(target);
      return to === undefined ? [] : [{ from, to, way, pull: PULL[kind] }];
    }),
  );

interface Walk {
  /** Blocks in the order they were first seen. */
  seen: number[];
  /** Links that do not lead back to where the walk came from. */
  forward: Link[];
  /** Blocks in an order in which each stands before all that it leads to. */
  sorted: number[];
}

/** Walks from the start, the usual way first; then whatever cannot be reached. */
const walk = (count: number, start: number, links: readonly Link[]): Walk => {
  const out: Link[][] = Array.from({ length: count }, () => []);
  for (const link of links) out[link.from]?.push(link);
  const state = new Uint8Array(count);
  const found: Walk = { seen: [], forward: [], sorted: [] };
  const visit = (block: number): void => {
    state[block] = 1;
    found.seen.push(block);
    for (const link of out[block] ?? []) {
      if (state[link.to] === 1) continue;
      found.forward.push(link);
      if (state[link.to] === 0) visit(link.to);
    }
    state[block] = 2;
    found.sorted.push(block);
  };
  for (const block of [start, ...Array.from({ length: count }, (_, index) => index)]) if (state[block] === 0) visit(block);
  found.sorted.reverse();
  return found;
};

export interface Layers {
  /** Blocks by column, in the order of the first walk. */
  columns: number[][];
  forward: Link[];
}

/** Columns: a block stands right of all that lead to it (longest path), except where the flow goes back. */
export const layers = (count: number, start: number, links: readonly Link[]): Layers => {
  const { seen, forward, sorted } = walk(count, start, links);
  const column = new Array<number>(count).fill(0);
  const out: Link[][] = Array.from({ length: count }, () => []);
  for (const link of forward) out[link.from]?.push(link);
  for (const block of sorted) {
    for (const { to } of out[block] ?? []) column[to] = Math.max(column[to] ?? 0, (column[block] ?? 0) + 1);
  }
  const columns: number[][] = [];
  for (const block of seen) {
    const at = column[block] ?? 0;
    columns[at] ??= [];
    columns[at].push(block);
  }
  return { columns: Array.from(columns, (blocks) => blocks ?? []), forward };
};
