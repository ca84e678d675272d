import type { LintedFlow, LintSet } from '../lint-set.ts';
import type { FlowStep } from './flow-graph.ts';
import { voiceOf } from './voice-of.ts';

/** What a caller heard last when a step begins, as bits: several are possible when ways come together. */
export const LAST = { nothing: 1, statement: 2, question: 4 } as const;

/** For each step that can be reached, all that callers may have heard last before it. */
export const lastHeard = ({ graph }: LintedFlow, set: LintSet): ReadonlyMap<FlowStep, number> => {
  const before = new Map<FlowStep, number>();
  if (graph.start === undefined) return before;
  before.set(graph.start, LAST.nothing);
  const open = [graph.start];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const voice = voiceOf(step, set);
    const after = voice === undefined ? (before.get(step) ?? 0) : LAST[voice];
    for (const next of graph.successors(step)) {
      const known = before.get(next) ?? 0;
      if ((known | after) === known) continue;
      before.set(next, known | after);
      open.push(next);
    }
  }
  return before;
};
