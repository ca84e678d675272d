import type { FlowProblem } from '../../flow-language/problem.ts';

/** One line for people: file, block, place, fault, cure. */
export function flowProblemText(file: string, problem: Pick<FlowProblem, 'action' | 'path' | 'message' | 'cure'>): string {
  const block = problem.action === undefined ? [] : [`block "${problem.action}"`];
  const place = [...block, ...(problem.path === '' ? [] : [problem.path])].join(', ');
  const message = /[.!?]$/.test(problem.message) ? problem.message : `${problem.message}.`;
  return [file, ...(place === '' ? [] : [place]), problem.cure === undefined ? message : `${message} ${problem.cure}`].join(': ');
}
