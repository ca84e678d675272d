import type { TestResult } from '../run/test-result.ts';
import { callTime } from './call-time.ts';
import { failureText } from './failure-text.ts';

/** Files that hold no test, and why. */
export interface BrokenFile {
  file: string;
  problems: readonly string[];
}

/** Results for a terminal. */
export const textReport = (results: readonly TestResult[], broken: readonly BrokenFile[]): string => {
  const lines: string[] = [];
  for (const result of results) {
    const passed = result.status === 'passed';
    lines.push(`${passed ? '✓' : '✗'} ${result.name}  (${callTime(result.durationMs)})${passed ? '' : `  ${result.file ?? ''}`}`);
    if (!passed) lines.push(...failureText(result).map((line) => `    ${line}`));
  }
  for (const { file, problems } of broken) lines.push(`✗ ${file}`, ...problems.map((problem) => `    ${problem}`));
  const failed = results.filter(({ status }) => status === 'failed').length + broken.length;
  const total = results.length + broken.length;
  lines.push('', `${total} ${total === 1 ? 'test' : 'tests'}, ${total - failed} passed, ${failed} failed`);
  return lines.join('\n');
};
