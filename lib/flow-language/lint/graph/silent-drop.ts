import { isCarriedOn } from '../../explore/end-kind.ts';
import type { Way } from '../../explore/ways-out.ts';
import type { LintedFlow, LintSet } from '../lint-set.ts';
import type { FlowStep } from './flow-graph.ts';
import { voiceOf } from './voice-of.ts';

/** Where the caller is left: the step that hangs up, or the last one of a way that runs out. */
export interface SilentDrop {
  at: FlowStep;
  /** Ways to here, nearest first. */
  runsOut: boolean;
}

/** Ways of a step on which nothing is heard. What a prompt does when it fails is not judged. */
const silentWays = (step: FlowStep, set: LintSet): readonly Way[] => {
  if (step.nature.heard !== undefined) return [];
  const keepsWord = voiceOf(step, set) !== undefined || step.nature.promise !== undefined;
  return keepsWord ? step.ways.filter(({ kind }) => kind === 'error') : step.ways;
};

const dropOf = ({ type }: LintedFlow, at: FlowStep, way: Way): SilentDrop | undefined => {
  if (way.target !== undefined) return undefined;
  const end = way.ends === true ? at.nature.end?.(at.action.Parameters ?? {}) : 'end-flow';
  if (end === 'disconnect') return { at, runsOut: false };
  return end === 'end-flow' && !isCarriedOn(type) && type !== 'MODULE' ? { at, runsOut: true } : undefined;
};

/** Where a way of a step ends when nothing more is heard on it; undefined: the caller hears something, or somebody takes over. */
export const silentDrop = (flow: LintedFlow, set: LintSet, from: FlowStep, first: Way): SilentDrop | undefined => {
  const own = dropOf(flow, from, first);
  const next = flow.graph.step(first.target);
  if (own !== undefined || next === undefined) return own;
  const open = new Set<FlowStep>([next]);
  for (const step of open) {
    for (const way of silentWays(step, set)) {
      const drop = dropOf(flow, step, way);
      if (drop !== undefined) return drop;
      const target = flow.graph.step(way.target);
      if (target !== undefined) open.add(target);
    }
  }
  return undefined;
};
