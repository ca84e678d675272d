/** Sizes of the drawing in pixels; the page and the SVG text are drawn with the same ones. */
export const DIMENSIONS = {
  blockWidth: 228,
  /** Upper part of a block: its title, and one more row when the author has named it. */
  header: 30,
  nameRow: 16,
  /** One row of a key parameter. */
  line: 17,
  /** Space around the key parameters. */
  padding: 8,
  /** One row of a way out. */
  port: 22,
  /** Edges enter a block this far below its upper edge. */
  entry: 15,
  columnGap: 84,
  rowGap: 26,
  margin: 24,
  startRadius: 15,
  /** Text of parameters and ports. */
  smallText: 12,
  titleText: 13,
} as const;
