import path from 'node:path';
import type { Center } from '../../center/center.ts';
import { CenterDefinitionError } from '../../center/definition-error.ts';
import { loadCenter } from '../../center/load-center.ts';
import { formatProblem } from '../../center/problem.ts';
import { bundleFunctions } from '../bundling/bundle-functions.ts';
import { CenterProblems } from '../center-problems.ts';
import { nameInventory } from '../flows/name-inventory.ts';
import { orderFlows } from '../flows/order-flows.ts';
import { findOutboundWhisper } from '../flows/outbound-whisper.ts';
import type { CenterSources } from './center-sources.ts';
import { definitionProblems } from './definition-problems.ts';
import { flowProblems } from './flow-problems.ts';
import { functionKind } from './function-catalog.ts';
import { limitProblems } from './limit-problems.ts';
import { listFiles } from './list-files.ts';
import { readFlows } from './read-flows.ts';
import { readFunctions } from './read-functions.ts';
import { deployableTestCases, readTestCases } from './read-test-cases.ts';
import { testCaseProblems } from './test-case-problems.ts';

export interface SourcesRequest {
  /** Absolute path of the project. */
  root: string;
  /** Path of the definition, from the project; `center.yaml` unless given. */
  definition?: string;
  /** Where bundles are kept between syntheses; below the project's `.trunkline` unless given. */
  cacheFolder?: string;
}

/**
 * Reads definition, flows, prompts and functions, and checks them against one another.
 * @throws CenterProblems with everything that is wrong.
 */
export async function readSources({ root, definition = 'center.yaml', cacheFolder }: SourcesRequest): Promise<CenterSources> {
  const read = readCenter(root, definition);
  const prompts = listFiles(root, 'contact-flows/prompts', '.wav').map((file) => ({ name: path.basename(file, '.wav'), file }));
  const files = readFlows(root);
  const { functions, problems: missing } = readFunctions(root);
  const { ordered, problems: cycles } = orderFlows(files.sources);
  const { whisper, problems: early } = findOutboundWhisper(ordered);
  const tests = readTestCases(root);
  const problems = [...read.problems, ...files.problems, ...missing, ...cycles, ...early, ...tests.problems];
  const flowFunctions = functions.map(({ name }) => name).filter((name) => functionKind(name) === 'flow');
  if (read.center !== undefined) {
    problems.push(...definitionProblems(definition, read.center, files, prompts), ...limitProblems(definition, read.center, prompts));
    const named = { center: read.center, flows: files.sources, unread: files.unread, prompts, functions: flowFunctions };
    problems.push(...flowProblems(named), ...testCaseProblems(tests.testCases, nameInventory(named), read.center));
  }
  if (read.center === undefined || problems.length > 0) throw new CenterProblems(problems);
  const bundles = await bundleFunctions({ root, functions, cacheFolder });
  const inventory = nameInventory({ center: read.center, flows: files.sources, prompts, functions: flowFunctions });
  const testCases = deployableTestCases(tests.testCases, files.sources, inventory);
  return { root, center: read.center, prompts, flows: ordered, testCases, outboundWhisper: whisper, bundles };
}

function readCenter(root: string, file: string): { center?: Center; problems: string[] } {
  try {
    return { center: loadCenter(path.resolve(root, file)).center, problems: [] };
  } catch (error) {
    if (error instanceof CenterDefinitionError) return { problems: error.problems.map((problem) => formatProblem({ ...problem, file })) };
    throw error;
  }
}
