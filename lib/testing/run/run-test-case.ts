import { TestingError } from '../testing-error.ts';
import type { TestResult } from './test-result.ts';
import { TestRun, type TestRunOptions } from './test-run.ts';

/** Runs one test case in virtual time. Never rejects: whatever keeps it from running is a failure of the test. */
export const runTestCase = async (options: TestRunOptions): Promise<TestResult> => {
  try {
    return await new TestRun(options).run();
  } catch (error) {
    const message =
      error instanceof TestingError ? error.message : `the run broke down: ${error instanceof Error ? error.message : String(error)}`;
    return {
      name: options.test.name ?? 'test',
      status: 'failed',
      end: 'failure',
      failures: [{ kind: 'fault', message }],
      observations: [],
      logs: [],
      transcript: [],
      durationMs: 0,
    };
  }
};
