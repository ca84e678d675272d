import type { FlowAction, FlowDocument } from '../document.ts';
import type { Point } from './box.ts';
import { authorName, describeBlock } from './describe-block.ts';
import { designerPositions } from './designer-positions.ts';
import { DIMENSIONS } from './dimensions.ts';
import type { Drawing, DrawingOptions, DrawnBlock, DrawnEdge } from './drawing.ts';
import { EdgeRouter } from './edge-router.ts';
import { keyParameters } from './key-parameters.ts';
import { layeredPositions } from './layered-positions.ts';
import { type Link, linksOf } from './layers.ts';
import { spokenAttributes } from './spoken-attributes.ts';
import { fitText } from './text-width.ts';
import { type WayOut, waysOfBlock } from './ways-of-block.ts';

const { blockWidth, header, nameRow, line, padding, port, entry, margin, startRadius, titleText, smallText } = DIMENSIONS;

/** A block before it has a place: its ports' `y` are counted from its upper edge. */
const makeBlock = (
  action: FlowAction,
  lines: string[],
  ways: readonly WayOut[],
  known: ReadonlyMap<string, number>,
  options: DrawingOptions,
): DrawnBlock => {
  const { title, family } = describeBlock(action, options.language);
  const name = authorName(action);
  const top = header + (name === '' ? 0 : nameRow) + (lines.length === 0 ? 0 : lines.length * line + padding);
  const room = blockWidth - 3 * padding;
  return {
    id: action.Identifier,
    type: action.Type,
    title: fitText(title, room, titleText),
    name: fitText(name, room, smallText),
    family,
    lines,
    x: 0,
    y: 0,
    width: blockWidth,
    height: top + ways.length * port + (top === header && ways.length === 0 ? 0 : 5),
    ports: ways.map((way, index) => ({
      ...way,
      label: fitText(way.label, room - padding, smallText),
      target: known.has(way.target) ? way.target : null,
      y: top + index * port + port / 2 + 2,
    })),
  };
};

const settle = (blocks: readonly DrawnBlock[], places: readonly Point[], entryPoint: Point): Point => {
  const left = Math.min(entryPoint.x - startRadius, ...places.map(({ x }) => x));
  const top = Math.min(entryPoint.y - startRadius, ...places.map(({ y }) => y));
  for (const [index, block] of blocks.entries()) {
    const place = places[index] ?? { x: 0, y: 0 };
    block.x = Math.round(place.x - left + margin);
    block.y = Math.round(place.y - top + margin);
    for (const own of block.ports) own.y += block.y;
  }
  return { x: Math.round(entryPoint.x - left + margin), y: Math.round(entryPoint.y - top + margin) };
};

const entryOf = (block: DrawnBlock): Point => ({ x: block.x, y: block.y + entry });

const drawEdges = (blocks: readonly DrawnBlock[], links: readonly Link[], router: EdgeRouter): DrawnEdge[] =>
  links.flatMap(({ from, to, way }) => {
    const source = blocks[from];
    const target = blocks[to];
    const leaving = source?.ports[way];
    if (source === undefined || target === undefined || leaving === undefined) return [];
    const path = router.route({ x: source.x + source.width, y: leaving.y }, entryOf(target), `${to}`);
    return [{ from: source.id, port: way, to: target.id, kind: leaving.kind, path }];
  });

/** Whether the designer's entry mark stands clear of the block that it leads to. */
const usable = (point: Point | undefined, block: Point): Point =>
  point !== undefined && point.x < block.x - 40
    ? { x: point.x + startRadius, y: point.y + entry }
    : { x: block.x - 56, y: block.y + entry };

/**
 * Draws a flow as Connect's designer does: blocks where their metadata put them, or in columns of our own when there are no
 * positions that could be used. Pure and deterministic; never throws for a document that `parseFlow` has read, whatever stands in it.
 */
export const drawFlow = (document: FlowDocument, options: DrawingOptions): Drawing => {
  const indexOf = new Map<string, number>();
  for (const [index, { Identifier }] of document.Actions.entries()) if (!indexOf.has(Identifier)) indexOf.set(Identifier, index);
  const spoken = spokenAttributes(document, options);
  const ways = document.Actions.map((action) => waysOfBlock(action, options.language));
  const blocks = document.Actions.map((action, index) =>
    makeBlock(action, keyParameters(action, document, spoken, options), ways[index] ?? [], indexOf, options),
  );
  const links = linksOf(ways, indexOf);
  const first = indexOf.get(document.StartAction);
  const heights = blocks.map(({ height }) => height);
  const designed = designerPositions(document, heights);
  const shapes = blocks.map(({ height, ports }) => ({ height, portOffsets: ports.map(({ y }) => y) }));
  const places = designed?.places ?? layeredPositions(shapes, first ?? 0, links);
  const mark = settle(blocks, places, usable(designed?.start, places[first ?? 0] ?? { x: 0, y: 0 }));
  const router = new EdgeRouter(blocks);
  const startBlock = first === undefined ? undefined : blocks[first];
  const start =
    startBlock === undefined
      ? null
      : { ...mark, path: router.route({ x: mark.x + startRadius, y: mark.y }, entryOf(startBlock), `${first}`) };
  const edges = drawEdges(blocks, links, router);
  return {
    width: Math.max(mark.x, ...blocks.map(({ x, width }) => x + width)) + margin + 30,
    height: Math.max(mark.y + startRadius, ...blocks.map(({ y, height }) => y + height)) + margin + 30,
    layout: designed === undefined ? 'layered' : 'designer',
    start,
    blocks,
    edges,
  };
};
