import type { CenterSamples, SampleBlacklistEntry } from '../center.ts';
import type { CenterInput } from '../schema.ts';

type Written = NonNullable<CenterInput['samples']>;

export function normalizeSamples({ customers = [], blacklist = [] }: Written): CenterSamples {
  return { customers, blacklist: blacklist.map(entryOf) };
}

function entryOf({ number, prefix, list, reason, expires }: NonNullable<Written['blacklist']>[number]): SampleBlacklistEntry {
  const common = { list, reason, ...(expires === undefined ? {} : { expires }) };
  return number === undefined ? { prefix: prefix ?? '', ...common } : { number, ...common };
}
