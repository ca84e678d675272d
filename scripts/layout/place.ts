import type { FlowAction, FlowDocument } from '../../lib/flow-language/document.ts';
import { targets } from './layers.ts';

export interface Position {
  x: number;
  y: number;
}

/** Free space of a block on the canvas: Connect's designer draws a block about 200 wide, taller with each branch. */
export const GRID = { column: 250, row: 200, branch: 24, left: 160, top: 20 } as const;

/** Room that a block needs below its top edge: blocks with many branches (menus) are tall. */
export function height(action: FlowAction): number {
  const { Conditions = [], Errors = [] } = action.Transitions ?? {};
  const branches = Conditions.length + Errors.length;
  return GRID.row * Math.max(1, Math.ceil((80 + branches * GRID.branch) / GRID.row));
}

/** A block stands beside the first block that leads to it, or below what already stands in its column. */
export function place(document: FlowDocument, columns: readonly string[][]): Map<string, Position> {
  const actions = new Map(document.Actions.map((action) => [action.Identifier, action]));
  const positions = new Map<string, Position>();
  const wanted = new Map<string, number>();
  for (const [index, names] of columns.entries()) {
    let free: number = GRID.top;
    const inOrder = names.toSorted((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
    for (const name of inOrder) {
      const y = Math.max(free, wanted.get(name) ?? 0);
      positions.set(name, { x: GRID.left + index * GRID.column, y });
      const action = actions.get(name);
      if (action === undefined) continue;
      free = y + height(action);
      for (const [at, target] of targets(action).entries()) if (!wanted.has(target)) wanted.set(target, y + (at === 0 ? 0 : GRID.row));
    }
  }
  return positions;
}
