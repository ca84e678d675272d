import type { CoverageReport } from '../coverage/coverage.ts';
import type { TestResult } from '../run/test-result.ts';
import type { BrokenFile } from './text-report.ts';

/** Everything as JSON: `{"passed", "tests": […], "broken": […], "coverage"?}`. */
export const jsonReport = (results: readonly TestResult[], broken: readonly BrokenFile[], coverage?: CoverageReport): string => {
  const passed = broken.length === 0 && results.every(({ status }) => status === 'passed');
  return JSON.stringify({ passed, tests: results, broken, ...(coverage === undefined ? {} : { coverage }) }, null, 2);
};
