import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node } from 'yaml';
import type { Finding } from '../finding.ts';

/** Counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Finds the place of a finding: its key or value, or the nearest thing above it that is in the file. */
export function placesOf(document: Document.Parsed, place: (offset: number) => Place): (finding: Finding) => Place {
  return ({ path, at, offset: known }) => {
    if (known !== undefined) return place(known);
    let node = resolve(document.contents, document);
    let offset = node?.range?.[0] ?? 0;
    for (const [depth, step] of path.entries()) {
      const next = child(node, step);
      if (next === undefined) break;
      node = resolve(next.value, document);
      const value = next.value?.range?.[0];
      offset = depth === path.length - 1 && at === 'value' ? (value ?? next.key ?? offset) : (next.key ?? value ?? offset);
    }
    return place(offset);
  };
}

function resolve(node: unknown, document: Document.Parsed): Node | undefined {
  if (isAlias(node)) return node.resolve(document);
  return isNode(node) ? node : undefined;
}

function child(node: Node | undefined, step: string | number): { key?: number | undefined; value: Node | undefined } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
    if (pair === undefined || !isScalar(pair.key)) return undefined;
    return { key: pair.key.range?.[0], value: isNode(pair.value) ? pair.value : undefined };
  }
  if (!isSeq(node) || typeof step !== 'number') return undefined;
  const item = node.items[step];
  return isNode(item) ? { value: item } : undefined;
}
