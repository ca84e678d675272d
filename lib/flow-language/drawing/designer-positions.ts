import type { FlowDocument } from '../document.ts';
import { type Box, boxesTouch, type Point } from './box.ts';
import { DIMENSIONS } from './dimensions.ts';
import { metadataOf } from './key-parameters.ts';

/** The designer draws narrower blocks than we do; its columns are spread by this much. */
const SPREAD = 1.35;
const FARTHEST = 100_000;

const pointOf = (holder: unknown, key: string): Point | undefined => {
  const point =
    typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key) ? (holder as Record<string, unknown>)[key] : undefined;
  if (typeof point !== 'object' || point === null || !Object.hasOwn(point, 'x') || !Object.hasOwn(point, 'y')) return undefined;
  const { x, y } = point as Record<string, unknown>;
  const isPlace = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) < FARTHEST;
  return isPlace(x) && isPlace(y) ? { x: x * SPREAD, y } : undefined;
};

export interface DesignerPlaces {
  places: Point[];
  start: Point | undefined;
}

/**
 * Where the designer has put the blocks, moved down where ours would overlap. Undefined when a block has no place, or when so many
 * share one that the picture would tell nothing (documents made by programs).
 */
export const designerPositions = (document: FlowDocument, heights: readonly number[]): DesignerPlaces | undefined => {
  const boxes: Box[] = [];
  for (const [index, { Identifier }] of document.Actions.entries()) {
    const point = pointOf(metadataOf(document, Identifier), 'position');
    if (point === undefined) return undefined;
    boxes.push({ ...point, width: DIMENSIONS.blockWidth, height: heights[index] ?? 0 });
  }
  const moved = pushApart(boxes);
  if (moved > boxes.length / 3 && boxes.length > 2) return undefined;
  return { places: boxes.map(({ x, y }) => ({ x, y })), start: pointOf(document.Metadata, 'entryPointPosition') };
};

/** Moves boxes down until none overlaps; returns how many lay upon another, near enough to its corner to hide it. */
const pushApart = (boxes: readonly Box[]): number => {
  const placed: Box[] = [];
  let hidden = 0;
  for (const box of boxes.toSorted((left, right) => left.y - right.y || left.x - right.x)) {
    const top = box.y;
    for (let other = blockedBy(box, placed); other !== undefined; other = blockedBy(box, placed)) {
      if (box.y === top && Math.abs(other.x - box.x) < box.width / 2 && Math.abs(other.y - top) < DIMENSIONS.header) hidden += 1;
      box.y = other.y + other.height + DIMENSIONS.rowGap;
    }
    placed.push(box);
  }
  return hidden;
};

const blockedBy = (box: Box, placed: readonly Box[]): Box | undefined => placed.find((other) => boxesTouch(box, other, 10));
