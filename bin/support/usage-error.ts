/** The command line was wrong: the message says what and how to mend it; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
