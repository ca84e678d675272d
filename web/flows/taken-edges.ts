import type { Drawing } from '../../lib/local/pages/protocol.ts';
import type { Taken } from './walk.ts';

const keyOf = (from: string, to: string): string => JSON.stringify([from, to]);

/**
 * Which edges of the drawing a call has taken, by index. The outcome names the branch where it has one of its own; where it took
 * another (the catch-all, a way without a condition) the first edge between both blocks stands for it.
 */
export function takenEdges(drawing: Drawing, taken: readonly Taken[]): Set<number> {
  const between = new Map<string, { index: number; match: string }[]>();
  const blocks = new Map(drawing.blocks.map((block) => [block.id, block]));
  for (const [index, { from, to, port }] of drawing.edges.entries()) {
    const match = blocks.get(from)?.ports[port]?.match ?? '';
    const key = keyOf(from, to);
    between.set(key, [...(between.get(key) ?? []), { index, match }]);
  }
  const found = new Set<number>();
  for (const { from, to, match } of taken) {
    const edges = between.get(keyOf(from, to)) ?? [];
    const edge = edges.find((one) => one.match === match) ?? edges[0];
    if (edge) found.add(edge.index);
  }
  return found;
}
