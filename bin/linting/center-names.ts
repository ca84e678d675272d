import { existsSync } from 'node:fs';
import path from 'node:path';
import { CenterDefinitionError, loadCenter } from '../../lib/center/index.ts';
import { nameInventory } from '../../lib/cloud/flows/name-inventory.ts';
import { functionKind } from '../../lib/cloud/sources/function-catalog.ts';
import { listFiles } from '../../lib/cloud/sources/list-files.ts';
import { readFlows } from '../../lib/cloud/sources/read-flows.ts';
import { readFunctions } from '../../lib/cloud/sources/read-functions.ts';
import type { CenterNames } from '../../lib/flow-language/lint/lint-set.ts';
import { UsageError } from '../support/usage-error.ts';

/** The definition beside the folder `contact-flows` in which a file lies; undefined when there is none. */
export function definitionOf(file: string): string | undefined {
  const parts = file.split(path.sep);
  const folder = parts.lastIndexOf('contact-flows');
  if (folder === -1) return undefined;
  const definition = [...parts.slice(0, folder), 'center.yaml'].join(path.sep);
  return existsSync(definition) ? definition : undefined;
}

/** What flows of the center may name: what its definition says, and the flows, prompts and functions beside it. */
export function centerNames(definition: string): CenterNames {
  const { center } = loadCenter(definition);
  const root = path.dirname(path.resolve(definition));
  const prompts = listFiles(root, 'contact-flows/prompts', '.wav').map((file) => ({ name: path.basename(file, '.wav'), file }));
  const functions = readFunctions(root).functions.map(({ name }) => name);
  const names = nameInventory({
    center,
    flows: readFlows(root).sources,
    prompts,
    functions: functions.filter((name) => functionKind(name) === 'flow'),
  });
  return { names, languages: center.languages };
}

/** Names of each file's own center, each definition read once. A broken one is said once and not used: the flows are still linted. */
export function namesByFile(given: string | undefined, say: (line: string) => void): (file: string) => CenterNames | undefined {
  const known = new Map<string, CenterNames | undefined>();
  const load = (definition: string): CenterNames | undefined => {
    try {
      return centerNames(definition);
    } catch (error) {
      if (!(error instanceof CenterDefinitionError)) throw error;
      if (given !== undefined) throw new UsageError(error.message);
      say(`${definition} has problems, so names are not looked up: ${error.problems[0]?.message}`);
      return undefined;
    }
  };
  return (file) => {
    const definition = given ?? definitionOf(file);
    if (definition === undefined) return undefined;
    if (!known.has(definition)) known.set(definition, load(definition));
    return known.get(definition);
  };
}
