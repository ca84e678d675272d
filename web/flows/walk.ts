import type { TraceEvent } from '../../lib/local/pages/protocol.ts';

/** One way taken: from a block, by what the outcome named, to a block. */
export interface Taken {
  from: string;
  match: string;
  to: string;
}

/** What a call has done in one flow so far. */
export interface FlowTrail {
  blocks: Set<string>;
  taken: Taken[];
  /** The block under way; null: the first one, or the flow has ended. */
  current: string | null;
  isRunning: boolean;
}

export interface Walk {
  trails: Map<string, FlowTrail>;
  /** The flow in which something happened last. */
  flowId: string | null;
}

const trailOf = (walk: Walk, flowId: string): FlowTrail => {
  const known = walk.trails.get(flowId);
  if (known) return known;
  const trail: FlowTrail = { blocks: new Set(), taken: [], current: null, isRunning: false };
  walk.trails.set(flowId, trail);
  return trail;
};

const isOver = (event: TraceEvent): boolean => event.type === 'disconnect' || (event.type === 'contact' && event.state === 'completed');

/** Where a call has been and where it is now, from what was recorded of it. */
export function walkOf(events: readonly TraceEvent[]): Walk {
  const walk: Walk = { trails: new Map(), flowId: null };
  const running: string[] = [];
  for (const event of events) {
    if (event.type === 'flow-started') {
      const trail = trailOf(walk, event.flow.id);
      trail.current = null;
      trail.isRunning = true;
      running.push(event.flow.id);
      walk.flowId = event.flow.id;
    } else if (event.type === 'action') {
      const trail = trailOf(walk, event.flow.id);
      trail.blocks.add(event.identifier);
      if (event.next !== null) {
        const { result, error } = event.outcome;
        trail.taken.push({ from: event.identifier, match: error ?? result ?? '', to: event.next });
      }
      trail.current = event.next ?? event.identifier;
      walk.flowId = event.flow.id;
    } else if (event.type === 'flow-ended') {
      trailOf(walk, event.flow.id).isRunning = false;
      const at = running.lastIndexOf(event.flow.id);
      if (at >= 0) running.splice(at, 1);
      // A module hands back to the flow that called it.
      walk.flowId = running.at(-1) ?? event.flow.id;
    } else if (isOver(event)) {
      running.length = 0;
      for (const trail of walk.trails.values()) trail.isRunning = false;
    }
  }
  return walk;
}
