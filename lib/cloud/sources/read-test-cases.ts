import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseTestCase } from '../../flow-language/testing-language/parse-test-case.ts';
import { collectTestNames } from '../../flow-language/testing-language/test-names.ts';
import type { NameInventory } from '../flows/name-inventory.ts';
import type { FlowSource } from './flow-source.ts';
import { listFiles } from './list-files.ts';
import { type TestCaseSource, testMetadata } from './test-case-source.ts';

/** Beside the tests, and none: why branches are not walked. */
const REASONS = 'contact-flows/tests/unwalked.json';

/** Tests below `contact-flows/`, with all that is wrong with each. */
export function readTestCases(root: string): { testCases: TestCaseSource[]; problems: string[] } {
  const testCases: TestCaseSource[] = [];
  const problems: string[] = [];
  for (const file of listFiles(root, 'contact-flows/tests', '.json')) {
    if (file === REASONS) continue;
    const text = readFileSync(path.join(root, file), 'utf8');
    const parsed = parseTestCase(text);
    if (!parsed.ok)
      problems.push(...parsed.problems.map(({ path: place, message, cure }) => `${file}: ${place}: ${message}. ${cure ?? ''}`.trim()));
    else
      testCases.push({
        file,
        name: parsed.test.name ?? path.basename(file, '.json'),
        description: parsed.test.description,
        document: JSON.parse(text),
      });
  }
  return { testCases, problems: [...problems, ...twins(testCases)] };
}

function twins(testCases: readonly TestCaseSource[]): string[] {
  const files = new Map<string, string>();
  return testCases.flatMap(({ file, name }) => {
    const twin = files.get(name);
    files.set(name, file);
    return twin === undefined ? [] : [`${file}: has the name "${name}", which ${twin} has too. Give each its own Metadata.name.`];
  });
}

/**
 * Tests that Connect can run: those that begin with a flow for inbound calls and name only what is created here. Flows that
 * agents start are tested on this machine only, with the same files.
 */
export function deployableTestCases(
  testCases: readonly TestCaseSource[],
  flows: readonly FlowSource[],
  inventory: NameInventory,
): TestCaseSource[] {
  const inbound = new Set(flows.filter(({ type }) => type === 'CONTACT_FLOW').map(({ name }) => name));
  return testCases.filter(({ document }) => {
    const { entryPoint = {} } = testMetadata(document);
    return (
      collectTestNames(entryPoint).every(({ kind, name }) => kind !== 'flow' || inbound.has(name)) &&
      collectTestNames(document).every(({ kind, name }) => inventory.get(kind)?.has(name) === true)
    );
  });
}
