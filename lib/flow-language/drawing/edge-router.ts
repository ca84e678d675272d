import { type Box, boxesTouch, type Point } from './box.ts';
import { curvedPath, roundedPath } from './rounded-path.ts';

/** Free space that an edge keeps from blocks and from other edges. */
const CLEARANCE = 6;
const LANE = 6;
/** How many lanes are tried before an edge takes the nearest one, crossing whatever is there. */
const MOST_TRIES = 80;
/** How many lines may stand side by side at the right of a column. */
const SIDE_LANES = 9;
const SIDE_STEP = 5;

/** A straight part of an edge: `at` is its height (or its distance from the left), `from` and `to` its ends. */
interface Segment {
  at: number;
  from: number;
  to: number;
  target: string;
}

const segment = (at: number, one: number, other: number, target: string): Segment =>
  one < other ? { at, from: one, to: other, target } : { at, from: other, to: one, target };

/** Where lines to other blocks lie beside the stretch from `from` to `to`. */
const takenBeside = (lines: readonly Segment[], from: number, to: number, target: string): number[] =>
  lines.filter((line) => line.target !== target && line.from < to && from < line.to).map((line) => line.at);

const isQuiet = (at: number, taken: readonly number[], distance: number): boolean =>
  !taken.some((other) => other - at < distance && at - other < distance);

/** Leads edges around blocks: straight into a free neighbor, else along a lane above or below what stands between. */
export class EdgeRouter {
  readonly #blocks: readonly Box[];
  readonly #lanes: Segment[] = [];
  readonly #sides: Segment[] = [];

  constructor(blocks: readonly Box[]) {
    this.#blocks = blocks;
  }

  /** SVG path data. `target` names the block: edges to one block may share a lane. */
  route(from: Point, to: Point, target: string): string {
    if (to.x - from.x > 16 && this.#isOpen(from, to)) return curvedPath(from, to);
    const back = to.x - 16;
    const y = this.#lane(from, to, from.x + 12, back, target);
    const out = this.#side(from, y, target);
    this.#lanes.push(segment(y, out, back, target));
    this.#sides.push(segment(out, from.y, y, target));
    return roundedPath([from, { x: out, y: from.y }, { x: out, y }, { x: back, y }, { x: back, y: to.y }, to].filter(isCorner));
  }

  /** Nothing stands between both ends. */
  #isOpen(from: Point, to: Point): boolean {
    const way = { x: from.x + 2, y: Math.min(from.y, to.y), width: to.x - from.x - 4, height: Math.abs(to.y - from.y) };
    return !this.#blocks.some((block) => boxesTouch(way, block));
  }

  /** Where the edge turns up or down after it has left its block. */
  #side(from: Point, y: number, target: string): number {
    const taken = takenBeside(this.#sides, Math.min(from.y, y), Math.max(from.y, y), target);
    for (let lane = 0; lane < SIDE_LANES; lane += 1) {
      const x = from.x + 12 + lane * SIDE_STEP;
      if (isQuiet(x, taken, SIDE_STEP - 1)) return x;
    }
    return from.x + 12;
  }

  /** The nearest height at which nothing stands in the way. */
  #lane(from: Point, to: Point, out: number, back: number, target: string): number {
    const left = Math.min(out, back);
    const right = Math.max(out, back);
    const between = this.#blocks.filter((block) => block.x < right + CLEARANCE && left < block.x + block.width + CLEARANCE);
    const isFree = (y: number, clearance: number): boolean =>
      !between.some((block) => block.y - clearance < y && y < block.y + block.height + clearance);
    const taken = takenBeside(this.#lanes, left, right, target);
    const detour = (y: number): number => Math.abs(y - from.y) + Math.abs(y - to.y);
    const edges = between.flatMap(({ y, height }) => [y - CLEARANCE - 4, y + height + CLEARANCE + 4]);
    const wishes = [from.y, to.y, ...edges]
      .map((y) => ({ y, detour: detour(y) }))
      .sort((one, other) => one.detour - other.detour)
      .slice(0, MOST_TRIES);
    for (const { y: wish } of wishes) {
      for (const y of [wish, wish + LANE, wish - LANE]) if (isFree(y, CLEARANCE) && isQuiet(y, taken, LANE - 1)) return y;
    }
    return wishes.find(({ y }) => isFree(y, 0))?.y ?? to.y;
  }
}

/** Corners where the direction does not change only spoil the rounding of their neighbors. */
const isCorner = (point: Point, index: number, points: readonly Point[]): boolean => {
  const before = points[index - 1];
  return before === undefined || before.x !== point.x || before.y !== point.y;
};
