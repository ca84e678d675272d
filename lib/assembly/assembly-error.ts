/** One thing that is wrong. `place` says where: a file, or a stack and the path inside its template. */
export interface Problem {
  place: string;
  message: string;
}

export const problem = (place: string, message: string): Problem => ({ place, message });

export const describeProblem = ({ place, message }: Problem): string => `${place}: ${message}`;

/** What CloudFormation itself would refuse, or what cannot be read. Carries all problems found, not the first one. */
export class AssemblyError extends Error {
  override readonly name = 'AssemblyError';
  readonly code: 'ASSEMBLY_UNREADABLE' | 'TEMPLATE_REFUSED' | 'PARAMETERS_MISSING';
  readonly problems: readonly Problem[];

  constructor(code: AssemblyError['code'], problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map(describeProblem).join('\n'), options);
    this.code = code;
    this.problems = problems;
  }
}
