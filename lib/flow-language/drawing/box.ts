export interface Point {
  x: number;
  y: number;
}

/** A rectangle on the drawing. */
export interface Box extends Point {
  width: number;
  height: number;
}

/** Whether two boxes come closer than `gap` to each other. */
export const boxesTouch = (left: Box, right: Box, gap = 0): boolean =>
  left.x < right.x + right.width + gap &&
  right.x < left.x + left.width + gap &&
  left.y < right.y + right.height + gap &&
  right.y < left.y + left.height + gap;
