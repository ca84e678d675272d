import { type Exploration, type ExploreOptions, Explorer } from './explore-flow.ts';
import type { Fault } from './fault.ts';
import { makeFlowSet, type SetMember } from './flow-set.ts';

const keyOf = ({ rule, file, action }: Fault): string => `${rule} ${file} ${action ?? ''}`;

/** Explores every document of a set. What is wrong inside a module is said at the module, not again at each of its callers. */
export const exploreSet = (members: readonly SetMember[], options: ExploreOptions = {}): Exploration[] => {
  const explorer = new Explorer(makeFlowSet(members), options);
  const explorations = members.map((member) => explorer.explore(member));
  const said = new Map<string, Set<string>>();
  for (const { file, faults } of explorations) said.set(file, new Set(faults.filter((found) => found.file === file).map(keyOf)));
  return explorations.map((exploration) => ({
    ...exploration,
    faults: exploration.faults.filter((found) => found.file === exploration.file || said.get(found.file)?.has(keyOf(found)) !== true),
  }));
};
