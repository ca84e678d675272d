import type { LintSet } from '../lint-set.ts';
import type { FlowStep } from './flow-graph.ts';

/** What a caller notices of a step: something said, a question, or nothing. */
export type Voice = 'statement' | 'question' | undefined;

/** A module that is not at hand may speak: it gets the benefit of the doubt. */
const moduleVoice = ({ action }: FlowStep, set: LintSet): Voice => {
  const module = set.module(action.Parameters?.FlowModuleId);
  if (module === undefined) return 'statement';
  return module.graph.speaks ? 'statement' : undefined;
};

export const voiceOf = (step: FlowStep, set: LintSet): Voice => {
  const { heard, calls } = step.nature;
  if (heard !== undefined) return heard === 'question' ? 'question' : 'statement';
  return calls === 'module' ? moduleVoice(step, set) : undefined;
};
