import { BLACKLIST_PREFIXES, callerPartition, LEDGER_BLACKLIST, LEDGER_CUSTOMER } from '../shared/table/keys.ts';
import type { Write } from '../shared/table/table.ts';
import type { Samples } from './asset-schema.ts';
import { startOfDay } from './start-of-day.ts';

export type SampleWrite = Extract<Write, { kind: 'update' }>;

/** Samples carry a mark: a real entry that took a sample's place is neither overwritten nor removed. */
const MARK = { attribute: 'sample', value: true } as const;

/** Updates, so that the hits which an entry has counted stay. */
export function sampleWrites(samples: Samples | undefined, timeZone: string): SampleWrite[] {
  const customers = (samples?.customers ?? []).map(({ number, id, name, level, language, ownerAgent, openItems }) =>
    update(callerPartition(number), LEDGER_CUSTOMER, { id, name, level, language, ownerAgent, openItems }),
  );
  const blacklist = (samples?.blacklist ?? []).map(({ number, prefix, list, reason, expires }) => {
    const expiresAt = expires === undefined ? undefined : startOfDay(expires, timeZone);
    return number === undefined
      ? update(BLACKLIST_PREFIXES, `${prefix}#${list}`, { reason, expiresAt })
      : update(callerPartition(number), `${LEDGER_BLACKLIST}${list}`, { reason, expiresAt });
  });
  return [...customers, ...blacklist];
}

export function sampleRemoval(pk: string, sk: string): Extract<Write, { kind: 'remove' }> {
  return { kind: 'remove', key: { pk, sk }, when: { kind: 'equals', ...MARK } };
}

function update(pk: string, sk: string, values: Record<string, unknown>): SampleWrite {
  return {
    kind: 'update',
    key: { pk, sk },
    set: { ...values, [MARK.attribute]: MARK.value },
    when: { kind: 'absent-or-equals', ...MARK },
  };
}
