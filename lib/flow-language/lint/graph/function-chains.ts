import { secondsOf } from '../../explore/nature.ts';
import { components } from '../../explore/silence/components.ts';
import type { LintedFlow, LintSet } from '../lint-set.ts';
import type { FlowStep } from './flow-graph.ts';
import { voiceOf } from './voice-of.ts';

/** Limit of one synchronous call (documented). */
const LONGEST_CALL = 8;

const callSeconds = ({ action: { Parameters = {} } }: FlowStep): number =>
  Parameters.InvocationType === 'ASYNCHRONOUS' ? 0 : Math.min(secondsOf(Parameters.InvocationTimeLimitSeconds, LONGEST_CALL), LONGEST_CALL);

/** Seconds that functions may take in the steps of a group that lead to each other. Without a counter there is no end. */
const groupSeconds = (group: readonly FlowStep[], secondsOfStep: (step: FlowStep) => number, isLoop: boolean): number => {
  const once = group.reduce((sum, step) => sum + secondsOfStep(step), 0);
  if (!isLoop || once === 0) return once;
  const rounds = group.flatMap(({ action }) => (action.Type === 'Loop' ? [secondsOf(action.Parameters?.LoopCount, 100) + 1] : []));
  return rounds.length === 0 ? Number.POSITIVE_INFINITY : once * Math.max(...rounds);
};

interface Chain {
  step: FlowStep;
  /** Of all functions in a row up to the end of this one. */
  seconds: number;
}

/** For each silent step, the longest time functions may have taken in a row when it is over. */
const longestChains = (flow: LintedFlow, set: LintSet): Chain[] => {
  const { graph } = flow;
  const silent = [...graph.reachable].filter((step) => voiceOf(step, set) === undefined);
  const number = new Map(silent.map((step, index) => [step, index]));
  const next = (node: number): number[] => {
    const step = silent[node];
    return step === undefined ? [] : graph.successors(step).flatMap((one) => number.get(one) ?? []);
  };
  const seconds = (step: FlowStep): number => {
    if (step.nature.calls === 'function') return callSeconds(step);
    const module = step.nature.calls === 'module' ? set.module(step.action.Parameters?.FlowModuleId) : undefined;
    return module === undefined ? 0 : moduleSeconds(module, set);
  };
  const { of, count } = components(silent.length, next);
  const groups: number[][] = Array.from({ length: count }, () => []);
  for (const [index, group] of of.entries()) groups[group]?.push(index);
  const before = new Float64Array(count);
  const chains: Chain[] = [];
  // A step never leads to a group with a higher number: from the highest down, all that comes before a group is known.
  for (let group = count - 1; group >= 0; group -= 1) {
    const members = groups[group] ?? [];
    const steps = members.flatMap((node) => silent[node] ?? []);
    const isLoop = members.length > 1 || members.some((node) => next(node).includes(node));
    const after = (before[group] ?? 0) + groupSeconds(steps, seconds, isLoop);
    for (const step of steps) chains.push({ step, seconds: after });
    for (const target of members.flatMap(next)) {
      const other = of[target] ?? group;
      if (other !== group) before[other] = Math.max(before[other] ?? 0, after);
    }
  }
  return chains;
};

const moduleTimes = new WeakMap<LintedFlow, number>();

/** Longest row in a module, worked out once; a module that calls itself counts nothing of its own. */
const moduleSeconds = (module: LintedFlow, set: LintSet): number => {
  const time = moduleTimes.get(module);
  if (time !== undefined) return time;
  moduleTimes.set(module, 0);
  const longest = longestChains(module, set).reduce((most, { seconds }) => Math.max(most, seconds), 0);
  moduleTimes.set(module, longest);
  return longest;
};

/** Functions at which a row of calls passes `limit` seconds with nothing heard, each row once. */
export const functionChains = (flow: LintedFlow, set: LintSet, limit: number): Chain[] => {
  const chains = longestChains(flow, set).filter(({ step, seconds }) => step.nature.calls !== undefined && seconds > limit);
  const isFirst = ({ seconds, step }: Chain): boolean =>
    seconds - (step.nature.calls === 'function' ? callSeconds(step) : 0) <= limit || !Number.isFinite(seconds);
  const [first] = chains.filter(({ seconds }) => !Number.isFinite(seconds));
  const finite = chains.filter((chain) => Number.isFinite(chain.seconds) && isFirst(chain));
  return first === undefined ? finite : [first];
};
