import { collectNames } from '../../flow-language/names/collect-names.ts';
import { type FlowSource, flowKey } from '../sources/flow-source.ts';

export interface FlowOrder {
  /** Every flow after those that it names. Flows of a cycle are left out. */
  ordered: FlowSource[];
  problems: string[];
}

/** Flows in the order in which they can be created. CloudFormation has no way to create two flows that name each other. */
export function orderFlows(flows: readonly FlowSource[]): FlowOrder {
  const byKey = new Map(flows.map((flow) => [flowKey(flow), flow]));
  const ordered: FlowSource[] = [];
  const problems: string[] = [];
  const done = new Set<string>();
  const visit = (key: string, trail: readonly string[]): void => {
    const flow = byKey.get(key);
    if (flow === undefined || done.has(key)) return;
    if (trail.includes(key)) {
      problems.push(cycleText([...trail.slice(trail.indexOf(key)), key], byKey));
      return;
    }
    for (const next of referredFlows(flow)) visit(next, [...trail, key]);
    if (done.has(key)) return;
    done.add(key);
    ordered.push(flow);
  };
  for (const key of byKey.keys()) visit(key, []);
  return { ordered, problems };
}

/** Keys of the flows and modules that a flow names. */
export function referredFlows(flow: FlowSource): Set<string> {
  const uses = collectNames(flow.document).filter(({ kind }) => kind === 'flow' || kind === 'module');
  return new Set(uses.map(({ kind, name }) => `${kind}:${name}`));
}

function cycleText(cycle: readonly string[], byKey: ReadonlyMap<string, FlowSource>): string {
  const file = byKey.get(cycle[0] ?? '')?.file ?? 'contact-flows';
  return `${file}: These name each other: ${cycle.join(' → ')}. Move what they share to a module, or have one of them read the target from an attribute.`;
}
