/**
 * Name and message for the log. Messages of AWS errors are kept (they name resource and action); numbers in them are masked, for a
 * key of the table may be a caller's.
 */
export function describeError(error: unknown): { error: string; reason: string } {
  if (!(error instanceof Error)) return { error: 'unknown', reason: 'something that is no error was thrown' };
  return { error: error.name, reason: error.message.slice(0, 500).replace(/\+\d{6,15}/g, '+…') };
}
