/** Everything that is wrong with what a center is made of, found before anything was built. Each problem names its file and place. */
export class CenterProblems extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'CenterProblems';
  }
}
