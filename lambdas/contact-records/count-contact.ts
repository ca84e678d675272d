import { dayIn } from '../shared/day.ts';
import { contactPartition, counterKey } from '../shared/table/keys.ts';
import type { Table } from '../shared/table/table.ts';
import type { Segment } from './read-record.ts';

/** Counters change once for each contact: the marker and the count are written together, and the marker only once. */
export async function countContact({ record, agent }: Segment, timeZone: string, table: Table): Promise<void> {
  const day = dayIn(timeZone, Date.parse(record.InitiationTimestamp));
  await countOnce(record.ContactId, 'CONTACTS', { name: 'CONTACTS', bucket: day }, table);
  if (agent !== undefined) await countOnce(record.ContactId, `HANDLED#${agent}`, { name: 'HANDLED', bucket: agent }, table);
}

async function countOnce(contactId: string, marker: string, counter: { name: string; bucket: string }, table: Table): Promise<void> {
  await table.transact([
    { kind: 'put', item: { pk: contactPartition(contactId), sk: `COUNTED#${marker}` }, when: { kind: 'absent' } },
    { kind: 'update', key: counterKey(counter.name, counter.bucket), add: { contacts: 1 } },
  ]);
}
