/** One thing that is wrong with a test document. `path` is a place such as `Observations[3].Event.Type`. */
export interface TestProblem {
  severity: 'error' | 'warning';
  /** Stable id of the rule that was broken. */
  rule:
    | 'json'
    | 'size'
    | 'depth'
    | 'forbidden-key'
    | 'shape'
    | 'missing-member'
    | 'unknown-member'
    | 'unknown-value'
    | 'value'
    | 'identifier'
    | 'transition'
    | 'reference'
    | 'old-form'
    | 'no-effect';
  /** Identifier of the observation it is about. */
  observation?: string;
  path: string;
  message: string;
  /** What to write instead. */
  cure?: string;
}
