/**
 * Strongly connected components of the nodes 0 … count-1, with a list of its own instead of recursion. `of[node]` is the
 * number of its component; components are numbered so that a step never leads to a higher one (sinks come first).
 */
export const components = (count: number, successors: (node: number) => readonly number[]): { of: Int32Array; count: number } => {
  const of = new Int32Array(count).fill(-1);
  const seenAt = new Int32Array(count).fill(-1);
  const lowest = new Int32Array(count);
  const path: number[] = [];
  let seen = 0;
  let found = 0;

  const open = (node: number, work: { node: number; next: number }[]): void => {
    seenAt[node] = seen;
    lowest[node] = seen;
    seen += 1;
    path.push(node);
    work.push({ node, next: 0 });
  };
  const lower = (node: number, value: number): void => {
    lowest[node] = Math.min(lowest[node] ?? 0, value);
  };
  const close = (node: number): void => {
    for (let member = path.pop(); member !== undefined; member = path.pop()) {
      of[member] = found;
      if (member === node) break;
    }
    found += 1;
  };

  for (let first = 0; first < count; first += 1) {
    if (seenAt[first] !== -1) continue;
    const work: { node: number; next: number }[] = [];
    open(first, work);
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      const next = successors(top.node)[top.next];
      top.next += 1;
      if (next !== undefined) {
        if (seenAt[next] === -1) open(next, work);
        else if (of[next] === -1) lower(top.node, seenAt[next] ?? 0);
        continue;
      }
      work.pop();
      const below = work.at(-1);
      if (below !== undefined) lower(below.node, lowest[top.node] ?? 0);
      if (lowest[top.node] === seenAt[top.node]) close(top.node);
    }
  }
  return { of, count: found };
};
