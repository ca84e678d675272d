import { components } from '../../explore/silence/components.ts';
import type { FlowGraph, FlowStep } from '../graph/flow-graph.ts';
import { voiceOf } from '../graph/voice-of.ts';
import type { LintRule } from '../lint-rule.ts';
import { warning } from '../warning.ts';

/** Groups of steps that lead to each other and nowhere else. */
const closedLoops = (graph: FlowGraph): FlowStep[][] => {
  const steps = [...graph.reachable];
  const number = new Map(steps.map((step, index) => [step, index]));
  const { of } = components(steps.length, (node) => {
    const step = steps[node];
    return step === undefined ? [] : graph.successors(step).map((next) => number.get(next) ?? 0);
  });
  const groups = new Map<number, FlowStep[]>();
  for (const [index, step] of steps.entries()) groups.set(of[index] ?? 0, [...(groups.get(of[index] ?? 0) ?? []), step]);
  return [...groups.values()].filter((group) => {
    const members = new Set(group);
    const isLoop = group.length > 1 || group.some((step) => graph.successors(step).includes(step));
    return (
      isLoop && group.every((step) => step.ways.every(({ target }) => target !== undefined && members.has(graph.step(target) ?? step)))
    );
  });
};

export const silentLoop: LintRule = {
  id: 'silent-loop',
  about: 'A loop without a way out lets the caller hear something.',
  why: 'The caller waits in silence until they hang up; the contact stays and costs.',
  check: ({ graph }, set) =>
    closedLoops(graph)
      .filter((group) => group.every((step) => voiceOf(step, set) === undefined))
      .flatMap((group) => {
        const first = group.reduce((a, b) => (a.index < b.index ? a : b));
        const names = group.map(({ action }) => `"${action.Identifier}"`).slice(0, 5);
        const message = `A loop with no way out, and nothing is heard in it: ${names.join(', ')}${group.length > 5 ? ' …' : ''}`;
        return [warning(first, 'silent-loop', '', message, 'Count the rounds with Loop and lead DoneLooping out, or say something.')];
      }),
};
