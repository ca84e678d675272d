/** Time kept to answer CloudFormation. */
const RESERVE_MS = 5000;
const LEAST_MS = 1000;

/** Aborts shortly before Lambda stops the function. */
export function deadlineOf(context: { getRemainingTimeInMillis(): number }): AbortSignal {
  return AbortSignal.timeout(Math.max(LEAST_MS, context.getRemainingTimeInMillis() - RESERVE_MS));
}
