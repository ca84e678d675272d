import { walkStrings } from '../names/walk-strings.ts';
import { scanPaths } from '../references/scan-paths.ts';
import type { LintedFlow } from './lint-set.ts';

/** What a module gives and takes, read from its actions: the `Settings` of its content are the same in every module and promise nothing (probed). */
export interface ModulePromise {
  /** Results with which it returns. */
  results: ReadonlySet<string>;
  /** It also returns without a result, or with one that only a call knows. */
  open: boolean;
  /** Keys of the values it returns. */
  data: ReadonlySet<string>;
  /** Keys of `$.Modules.Input` that it reads. */
  inputs: ReadonlySet<string>;
  /** It reads or passes on its whole input: any key may be used. */
  readsAll: boolean;
}

export const modulePromise = ({ document, graph }: LintedFlow): ModulePromise => {
  const results = new Set<string>();
  const data = new Set<string>();
  const inputs = new Set<string>();
  let open = false;
  let readsAll = false;
  for (const { action } of graph.reachable) {
    if (action.Type !== 'EndFlowModuleExecution') continue;
    const { Result, ResultData } = action.Parameters ?? {};
    if (typeof Result === 'string') results.add(Result);
    else open = true;
    if (typeof ResultData === 'object' && ResultData !== null) for (const key of Object.keys(ResultData)) data.add(key);
  }
  for (const action of document.Actions) {
    walkStrings(action, '', (text) => {
      for (const { root, keys } of scanPaths(text)) {
        if (root !== 'Modules') continue;
        const [part, key] = keys;
        if (part === 'Input' && key !== undefined) inputs.add(key);
        else if (part === 'Input' || part === undefined) readsAll = true;
      }
    });
  }
  return { results, open, data, inputs, readsAll };
};
