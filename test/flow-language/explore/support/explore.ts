import type { Exploration, ExploreOptions } from '../../../../lib/flow-language/explore/explore-flow.ts';
import { exploreSet } from '../../../../lib/flow-language/explore/explore-set.ts';
import type { SetMember } from '../../../../lib/flow-language/explore/flow-set.ts';

/** Explores a set and gives what is found about its first member. */
export const explored = (members: readonly SetMember[], options?: ExploreOptions): Exploration => {
  const [first] = exploreSet(members, options);
  if (first === undefined) throw new Error('nothing was explored');
  return first;
};

export const rulesOf = ({ faults }: Exploration): string[] => faults.map(({ rule, action }) => `${rule} ${action ?? ''}`.trim());
