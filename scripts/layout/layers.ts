import type { FlowAction, FlowDocument } from '../../lib/flow-language/document.ts';

/** Where an action leads, the usual way first: the first branch stays on the row of its action. */
export function targets({ Transitions }: FlowAction): string[] {
  const { NextAction, Conditions = [], Errors = [] } = Transitions ?? {};
  const all = [
    ...Conditions.map((branch) => branch.NextAction),
    ...(NextAction === undefined ? [] : [NextAction]),
    ...Errors.map((branch) => branch.NextAction),
  ];
  return [...new Set(all)];
}

interface Walk {
  /** Actions in the order they were left: targets before their sources. */
  finished: string[];
  /** Order of first sight, the usual way first. */
  seen: string[];
  /** Edges that lead back to where the walk came from, as `source>target`. */
  back: Set<string>;
}

function walk(document: FlowDocument, edges: ReadonlyMap<string, string[]>): Walk {
  const found: Walk = { finished: [], seen: [], back: new Set() };
  const open = new Set<string>();
  const visited = new Set<string>();
  const visit = (name: string): void => {
    visited.add(name);
    open.add(name);
    found.seen.push(name);
    for (const target of edges.get(name) ?? []) {
      if (open.has(target)) found.back.add(`${name}>${target}`);
      else if (!visited.has(target)) visit(target);
    }
    open.delete(name);
    found.finished.push(name);
  };
  for (const name of [document.StartAction, ...document.Actions.map((action) => action.Identifier)]) if (!visited.has(name)) visit(name);
  return found;
}

/**
 * Actions by column: each stands right of all that lead to it, except where the flow goes back. Within a column the
 * order is that of a walk which takes the usual way first.
 */
export function layers(document: FlowDocument): string[][] {
  const edges = new Map(document.Actions.map((action) => [action.Identifier, targets(action)]));
  const { finished, seen, back } = walk(document, edges);
  const column = new Map<string, number>();
  for (const name of finished.toReversed()) {
    const own = column.get(name) ?? 0;
    column.set(name, own);
    for (const target of edges.get(name) ?? [])
      if (!back.has(`${name}>${target}`)) column.set(target, Math.max(column.get(target) ?? 0, own + 1));
  }
  const depth = Math.max(...column.values());
  return Array.from({ length: depth + 1 }, (_, at) => seen.filter((name) => column.get(name) === at));
}
