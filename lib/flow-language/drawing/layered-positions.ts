import type { Point } from './box.ts';
import { DIMENSIONS } from './dimensions.ts';
import { type Link, layers } from './layers.ts';

const SWEEPS = 6;

/** What the layout knows of each block: its height, and where each way leaves it below its upper edge. */
export interface Shape {
  height: number;
  portOffsets: readonly number[];
}

/** The upper edge that a block would like: as its neighbors in one direction pull it; undefined: nobody pulls. */
type Wish = (block: number) => number | undefined;

const average = (links: readonly Link[] | undefined, place: (link: Link) => number): number | undefined => {
  let sum = 0;
  let weight = 0;
  for (const link of links ?? []) {
    sum += place(link) * link.pull;
    weight += link.pull;
  }
  return weight === 0 ? undefined : sum / weight;
};

/** Stacks a column in the order of its wishes, each block as near to its wish as those above allow; then centers the whole on the wishes. */
const stack = (column: number[], tops: number[], shapes: readonly Shape[], wish: Wish): void => {
  const wanted = new Map(column.map((block) => [block, wish(block) ?? tops[block] ?? 0]));
  column.sort((left, right) => (wanted.get(left) ?? 0) - (wanted.get(right) ?? 0));
  let free = Number.NEGATIVE_INFINITY;
  let drift = 0;
  for (const block of column) {
    const top = Math.max(free, wanted.get(block) ?? 0);
    tops[block] = top;
    drift += top - (wanted.get(block) ?? 0);
    free = top + (shapes[block]?.height ?? 0) + DIMENSIONS.rowGap;
  }
  const shift = column.length === 0 ? 0 : drift / column.length;
  for (const block of column) tops[block] = (tops[block] ?? 0) - shift;
};

const grouped = (count: number, links: readonly Link[], end: 'from' | 'to'): Link[][] => {
  const groups: Link[][] = Array.from({ length: count }, () => []);
  for (const link of links) groups[link[end]]?.push(link);
  return groups;
};

/**
 * A layout of our own, without positions of a designer: columns by the longest way from the start, blocks beside what leads to
 * them. The same document always gives the same picture.
 */
export const layeredPositions = (shapes: readonly Shape[], start: number, links: readonly Link[]): Point[] => {
  const { columns, forward } = layers(shapes.length, start, links);
  const into = grouped(shapes.length, forward, 'to');
  const out = grouped(shapes.length, forward, 'from');
  const tops = new Array<number>(shapes.length).fill(0);
  const portOf = ({ from, way }: Link): number => shapes[from]?.portOffsets[way] ?? DIMENSIONS.entry;
  const fromLeft: Wish = (block) => average(into[block], (link) => (tops[link.from] ?? 0) + portOf(link) - DIMENSIONS.entry);
  const fromRight: Wish = (block) => average(out[block], (link) => (tops[link.to] ?? 0) + DIMENSIONS.entry - portOf(link));
  for (const column of columns) stack(column, tops, shapes, fromLeft);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    if (sweep % 2 === 0) for (const column of columns.toReversed()) stack(column, tops, shapes, fromRight);
    else for (const column of columns) stack(column, tops, shapes, fromLeft);
  }
  const x = new Array<number>(shapes.length).fill(0);
  for (const [at, column] of columns.entries()) for (const block of column) x[block] = at * (DIMENSIONS.blockWidth + DIMENSIONS.columnGap);
  return tops.map((y, block) => ({ x: x[block] ?? 0, y: Math.round(y) }));
};
