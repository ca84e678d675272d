import type { FlowProblem } from '../../problem.ts';
import type { FileReport } from '../lint-flows.ts';
import type { Position } from './positions.ts';

export interface ReportedFile {
  report: FileReport;
  position(problem: FlowProblem): Position;
}

const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

const problemLine = ({ severity, rule, action, path, message, cure }: FlowProblem, { line, column }: Position): string => {
  const block = action === undefined ? '' : ` "${action}"`;
  const place = path === '' || message.includes(path) ? '' : ` (${path})`;
  return `  ${line}:${column} ${severity} ${rule}${block}: ${sentence(message + place)}${cure === undefined ? '' : ` ${sentence(cure)}`}`;
};

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;

/** One block a file that has problems, and one line at the end. */
export const textReport = (files: readonly ReportedFile[]): string => {
  const problems = files.flatMap(({ report }) => report.problems);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const blocks = files
    .filter(({ report }) => report.problems.length > 0)
    .map(({ report: { file, type, problems: own }, position }) => {
      const kind = type === undefined ? '' : ` (${type.type}, by ${type.from})`;
      return [`${file}${kind}`, ...own.map((problem) => problemLine(problem, position(problem))), ''].join('\n');
    });
  const summary = `${count(files.length, 'file')}: ${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`;
  return [...blocks, summary].join('\n');
};
