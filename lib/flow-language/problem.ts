/**
 * One thing that is wrong with a document. `message` is the service's own wording where it is known (probed), `path`
 * a place such as `Actions[3].Parameters.Text`, `action` the identifier of the action it is about.
 */
export interface FlowProblem {
  severity: 'error' | 'warning';
  /** Stable id of the rule that was broken, see `validation/rules.ts`. */
  rule: string;
  action?: string;
  path: string;
  message: string;
  /** What to write instead. */
  cure?: string;
}
