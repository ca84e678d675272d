import type { CenterPlan } from '../../../lib/testing/center/center-plan.ts';
import { prepareCenter } from '../../../lib/testing/center/prepare-center.ts';
import type { FunctionDouble } from '../../../lib/testing/run/function-doubles.ts';
import { loadTestCase } from '../../../lib/testing/run/load-test-case.ts';
import { runTestCase } from '../../../lib/testing/run/run-test-case.ts';
import type { TestResult } from '../../../lib/testing/run/test-result.ts';
import { NOON, smallCenter } from './small-center.ts';

/** Runs a document on the small center, or on another one. */
export const runDocument = async (
  document: unknown,
  { center = smallCenter(), functions = {} }: { center?: CenterPlan; functions?: Record<string, FunctionDouble> } = {},
): Promise<TestResult> => {
  const prepared = prepareCenter(center);
  const read = loadTestCase({ file: 'tests/a.json', text: JSON.stringify(document) }, prepared.findName);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const { test, settings } = read.loaded;
  return runTestCase({ prepared, test, settings, at: NOON, doubles: new Map(Object.entries(functions)) });
};

export const heard = ({ transcript }: TestResult): string[] => transcript.filter(({ kind }) => kind === 'heard').map(({ text }) => text);
export const messages = ({ failures }: TestResult): string[] => failures.map(({ message }) => message);
