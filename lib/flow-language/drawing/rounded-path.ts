import type { Point } from './box.ts';

const RADIUS = 9;

/** Numbers of a path are rounded: the text stays short and the same on every machine. */
const at = (value: number): string => String(Math.round(value * 10) / 10);
const pair = ({ x, y }: Point): string => `${at(x)} ${at(y)}`;

const towards = (from: Point, to: Point, distance: number): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = length === 0 ? 0 : distance / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
};

/** SVG path data through the points, with round corners. */
export const roundedPath = (points: readonly Point[]): string => {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let path = `M${pair(first)}`;
  let before = first;
  for (const [index, corner] of rest.entries()) {
    const after = rest[index + 1];
    if (after === undefined) return `${path}L${pair(corner)}`;
    const room = Math.min(
      RADIUS,
      Math.hypot(corner.x - before.x, corner.y - before.y) / 2,
      Math.hypot(after.x - corner.x, after.y - corner.y) / 2,
    );
    path += `L${pair(towards(corner, before, room))}Q${pair(corner)} ${pair(towards(corner, after, room))}`;
    before = corner;
  }
  return path;
};

/** One swing from a block's right edge to another's left edge. */
export const curvedPath = (from: Point, to: Point): string => {
  const reach = Math.max(24, (to.x - from.x) / 2);
  return `M${pair(from)}C${pair({ x: from.x + reach, y: from.y })} ${pair({ x: to.x - reach, y: to.y })} ${pair(to)}`;
};
