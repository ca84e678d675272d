import { existsSync } from 'node:fs';
import path from 'node:path';
import type { FunctionSource } from '../bundling/bundle-functions.ts';
import { REQUIRED_FUNCTIONS } from './function-catalog.ts';
import { listFolders } from './list-files.ts';

/** Every folder of `lambdas/` with a `handler.ts` is a function; `shared` is what they share. */
export function readFunctions(root: string): { functions: FunctionSource[]; problems: string[] } {
  const functions = listFolders(root, 'lambdas')
    .map((name) => ({ name, entry: `lambdas/${name}/handler.ts` }))
    .filter(({ entry }) => existsSync(path.join(root, entry)));
  const names = new Set(functions.map(({ name }) => name));
  const problems = [...REQUIRED_FUNCTIONS.keys()]
    .filter((name) => !names.has(name))
    .map((name) => `lambdas/${name}/handler.ts: is missing. Every center needs the function "${name}".`);
  const misnamed = functions.filter(({ name }) => !/^[a-z][a-z0-9-]{0,63}$/.test(name));
  problems.push(
    ...misnamed.map(({ name }) => `lambdas/${name}: is no name for a function. Use up to 64 of a-z, 0-9 and -, a letter first.`),
  );
  return { functions, problems };
}
