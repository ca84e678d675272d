import { type CenterProblem, formatProblem } from './problem.ts';

/** A definition that cannot be used: the message lists every problem, one a line. */
export class CenterDefinitionError extends Error {
  override readonly name = 'CenterDefinitionError';
  readonly problems: readonly CenterProblem[];

  constructor(problems: readonly CenterProblem[], options?: ErrorOptions) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super([`The center definition has ${count}:`, ...problems.map((problem) => `  ${formatProblem(problem)}`)].join('\n'), options);
    this.problems = problems;
  }
}
