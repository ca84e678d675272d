/**
 * Cycles in a graph given as node → nodes it needs. One cycle for each group of nodes that hang together, as a path that ends where it began.
 * Nodes that are only mentioned have no needs.
 */
export const findCycles = (needs: ReadonlyMap<string, readonly string[]>): string[][] => {
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[][] = [];
  for (const start of needs.keys()) {
    // An explicit stack: templates are input, and a long chain must not exhaust ours.
    const path: { node: string; next: number }[] = state.has(start) ? [] : [{ node: start, next: 0 }];
    if (path.length > 0) state.set(start, 'open');
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const need = needs.get(top.node)?.[top.next];
      top.next += 1;
      if (need === undefined) {
        state.set(top.node, 'done');
        path.pop();
      } else if (state.get(need) === 'open') {
        const from = path.findIndex((step) => step.node === need);
        cycles.push([...path.slice(from).map((step) => step.node), need]);
      } else if (!state.has(need)) {
        state.set(need, 'open');
        path.push({ node: need, next: 0 });
      }
    }
  }
  return cycles;
};
