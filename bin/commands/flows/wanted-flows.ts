import { isDefaultFlow } from '../../../lib/operations/flows/default-flows.ts';
import { type FlowKind, flowKey } from '../../../lib/operations/flows/flow-key.ts';
import { UsageError } from '../../support/usage-error.ts';

export interface WantedFlows {
  wanted(flow: { kind: FlowKind; name: string }): boolean;
  /** Throws UsageError naming what was asked for and is nowhere. */
  check(): void;
  /** Default flows that were left out. */
  readonly leftOut: ReadonlySet<string>;
}

/**
 * Flows named on the command line: `main-entry`, or `flow:main-entry` where a module has that name too. Without names all but those that
 * every instance is born with, unless `all`.
 */
export const wantedFlows = (names: readonly string[], { all = false }: { all?: boolean } = {}): WantedFlows => {
  const asked = new Map(names.map((name) => [name, false]));
  const leftOut = new Set<string>();
  return {
    leftOut,
    wanted: (flow) => {
      if (names.length === 0) {
        const isLeft = !all && isDefaultFlow(flow);
        if (isLeft) leftOut.add(flow.name);
        return !isLeft;
      }
      const found = [flow.name, flowKey(flow)].filter((name) => asked.has(name));
      for (const name of found) asked.set(name, true);
      return found.length > 0;
    },
    check: () => {
      const missing = [...asked].filter(([, isFound]) => !isFound).map(([name]) => `"${name}"`);
      if (missing.length > 0) throw new UsageError(`There is no flow or module ${missing.join(', ')}, neither here nor in the instance.`);
    },
  };
};
