/** Why the world behind a port did not do what a flow asked for. */
export interface Refusal {
  /** For trace and flow log. */
  refused: string;
  /** The action's own error; default `NoMatchingError`. */
  error?: string;
}

export const isRefusal = (answer: unknown): answer is Refusal => typeof answer === 'object' && answer !== null && 'refused' in answer;
