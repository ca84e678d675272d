import type { FlowProblem } from '../problem.ts';
import type { LintedFlow, LintSet } from './lint-set.ts';

/** One rule beyond the service: always a warning, never a refusal. */
export interface LintRule {
  id: string;
  /** What the rule wants, in one sentence. */
  about: string;
  /** What happens to callers or to the center when it is broken. */
  why: string;
  /** Problems of one flow; the set is there for what flows are to each other. */
  check(flow: LintedFlow, set: LintSet): FlowProblem[];
}
