/** Languages in which blocks and branches are labeled. */
export const DRAWING_LANGUAGES = ['zh-CN', 'en-US'] as const;
export type DrawingLanguage = (typeof DRAWING_LANGUAGES)[number];

/** Group of blocks that share a color, after the designer's own groups. */
export type BlockFamily = 'interact' | 'set' | 'check' | 'integrate' | 'transfer' | 'end' | 'unknown';

export type PortKind = 'next' | 'condition' | 'error';

/** One way out of a block: a row at its right edge. */
export interface DrawnPort {
  kind: PortKind;
  label: string;
  /** What the trace of a call names when this way is taken: the operand of a condition or an ErrorType; empty for NextAction. */
  match: string;
  /** Identifier of the block it leads to; null when the document has no such block. */
  target: string | null;
  /** Middle of the row. */
  y: number;
}

/** A block of the drawing; lengths in pixels, the origin is the drawing's upper left corner. */
export interface DrawnBlock {
  id: string;
  type: string;
  title: string;
  /** Identifier where an author chose it; empty for machine-made ones. */
  name: string;
  family: BlockFamily;
  /** Key parameters, each short enough for one row. */
  lines: string[];
  x: number;
  y: number;
  width: number;
  height: number;
  ports: DrawnPort[];
}

export interface DrawnEdge {
  from: string;
  /** Index in the block's `ports`. */
  port: number;
  to: string;
  kind: PortKind;
  /** SVG path data. */
  path: string;
}

/** All that is needed to draw a flow: as SVG text, or by a page. Plain data. */
export interface Drawing {
  width: number;
  height: number;
  /** Where the blocks come from: positions of the designer, or a layout of our own because there were none that could be used. */
  layout: 'designer' | 'layered';
  /** The mark of the entry; null when the flow's StartAction is no block of it. */
  start: { x: number; y: number; path: string } | null;
  blocks: DrawnBlock[];
  edges: DrawnEdge[];
}

export interface DrawingOptions {
  language: DrawingLanguage;
  /** People's name for an id or ARN; undefined: not known. */
  nameOf?(idOrArn: string): string | undefined;
  /** Text of a message by the name in `${message:…}`; undefined: not known. */
  message?(name: string): string | undefined;
}
