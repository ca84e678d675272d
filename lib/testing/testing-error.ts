/** What keeps a test from being run at all; every problem is one sentence. */
export class TestingError extends Error {
  override readonly name = 'TestingError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}
