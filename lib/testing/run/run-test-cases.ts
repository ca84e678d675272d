import type { TraceEvent } from '../../emulator/trace.ts';
import type { PreparedCenter } from '../center/prepare-center.ts';
import type { FunctionDouble } from './function-doubles.ts';
import type { LoadedTestCase } from './load-test-case.ts';
import { runTestCase } from './run-test-case.ts';
import type { TestResult } from './test-result.ts';

export interface RunOptions {
  prepared: PreparedCenter;
  /** Functions that answer where a test overrides nothing. */
  doubles?: ReadonlyMap<string, FunctionDouble>;
  /** Start of calls whose test says nothing: ISO 8601. */
  at?: string;
  /** Hears every call, coverage for one. */
  onTrace?(event: TraceEvent): void;
}

/** Tests under way at once: those whose functions take real time do not wait for one another. */
const AT_ONCE = 16;

/** Runs test cases, each on a center and a clock of its own; results come in the order of the tests. */
export const runTestCases = async (tests: readonly LoadedTestCase[], options: RunOptions): Promise<TestResult[]> => {
  const results: TestResult[] = [];
  const left = tests.entries();
  const work = async (): Promise<void> => {
    for (const [index, { file, test, settings }] of left) results[index] = { ...(await runTestCase({ ...options, test, settings })), file };
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
};
