/** One thing wrong in a definition, at its place. Lines and columns count from 1. */
export interface CenterProblem {
  file: string;
  line: number;
  column: number;
  /** `queues.vip.hours`; empty for the whole file. */
  path: string;
  /** What is wrong, with the value. */
  message: string;
  cure?: string;
}

/** `center.yaml:12:5 queues.vip.hours: "offise" is no entry of hours (did you mean "office"?)` */
export function formatProblem(problem: CenterProblem): string {
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  const subject = problem.path === '' ? '' : ` ${problem.path}:`;
  const cure = problem.cure === undefined ? '' : ` (${problem.cure})`;
  return `${place}${subject} ${problem.message}${cure}`;
}
