import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CenterDefinitionError, formatProblem, loadCenter } from '../../lib/center/index.ts';
import { listFiles } from '../../lib/cloud/sources/list-files.ts';
import { readFlows } from '../../lib/cloud/sources/read-flows.ts';
import { readFunctions } from '../../lib/cloud/sources/read-functions.ts';
import { wavDuration } from '../../lib/local/resources/connect/wav-duration.ts';
import type { CenterPlan } from '../../lib/testing/center/center-plan.ts';
import { TestingError } from '../../lib/testing/testing-error.ts';
import { planOfCenter } from './plan-of-center.ts';

/** The center of a definition with the flows, sounds and functions beside it. Throws TestingError with every problem. */
export function readCenterPlan(file: string): CenterPlan {
  const root = path.dirname(path.resolve(file));
  const { sources, problems } = readFlows(root);
  if (problems.length > 0) throw new TestingError(problems);
  const prompts = listFiles(root, 'contact-flows/prompts', '.wav').map((sound) => ({
    name: path.basename(sound, '.wav'),
    durationMs: wavDuration(readFileSync(path.join(root, sound))),
  }));
  return {
    ...planOfCenter(definition(file)),
    flows: sources.map(({ name, type, document }) => ({ name, type, document })),
    prompts,
    functions: readFunctions(root).functions.map(({ name }) => name),
  };
}

function definition(file: string) {
  try {
    return loadCenter(file).center;
  } catch (error) {
    if (error instanceof CenterDefinitionError) throw new TestingError(error.problems.map(formatProblem));
    throw error;
  }
}
