import type { FlowKind } from './flow-key.ts';
import { flowKey } from './flow-key.ts';

/** A flow that is not in the instance yet, and the keys of flows that it names. */
export interface Coming {
  kind: FlowKind;
  name: string;
  refers: readonly string[];
}

export interface CreationOrder<T extends Coming> {
  /** Each after those that it names, as far as that is possible. */
  order: T[];
  /** Flows of a circle that have to be there, without content, before the others can name them. */
  first: T[];
}

/** Flows may name each other in a circle; then one of them has to exist before it is complete. */
export const creationOrder = <T extends Coming>(flows: readonly T[]): CreationOrder<T> => {
  const byKey = new Map(flows.map((flow) => [flowKey(flow), flow]));
  const order: T[] = [];
  const first = new Set<T>();
  const state = new Map<string, 'open' | 'done'>();
  // A list of open calls instead of recursion: a chain may be as long as the project has flows.
  const visit = (start: T): void => {
    const stack: { flow: T; next: number }[] = [{ flow: start, next: 0 }];
    state.set(flowKey(start), 'open');
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const key = top.flow.refers[top.next];
      top.next += 1;
      if (key === undefined) {
        state.set(flowKey(top.flow), 'done');
        order.push(top.flow);
        stack.pop();
        continue;
      }
      const target = byKey.get(key);
      if (target === undefined || state.get(key) === 'done') continue;
      if (state.get(key) === 'open') first.add(target);
      else {
        state.set(key, 'open');
        stack.push({ flow: target, next: 0 });
      }
    }
  };
  for (const flow of flows) if (!state.has(flowKey(flow))) visit(flow);
  return { order, first: [...first] };
};
