import type { Assembly } from '../../assembly/assembly.ts';
import type { AwsPlace } from '../aws/place.ts';
import { LocalError } from '../local-error.ts';

/** AWS's own example account and the region nearest to the demo's callers. */
const ACCOUNT = '123456789012';
const REGION = 'ap-southeast-1';

/** Account and region of all stacks: what they are bound to, else the defaults. Throws LocalError `ASSEMBLY_INVALID` when they differ. */
export const placeOf = ({ stacks }: Assembly, region: string | undefined): AwsPlace => {
  const accounts = new Set(stacks.flatMap((stack) => stack.account ?? []));
  const regions = new Set(stacks.flatMap((stack) => stack.region ?? []));
  const problems = [
    ...(accounts.size > 1 ? [`The stacks are bound to several accounts (${[...accounts].join(', ')}); a start runs one.`] : []),
    ...(regions.size > 1 ? [`The stacks are bound to several regions (${[...regions].join(', ')}); a start runs one.`] : []),
  ];
  if (problems.length > 0) throw new LocalError('ASSEMBLY_INVALID', problems);
  return { accountId: [...accounts][0] ?? ACCOUNT, region: [...regions][0] ?? region ?? REGION };
};
