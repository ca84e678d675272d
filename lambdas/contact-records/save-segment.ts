import type { Table } from '../shared/table/table.ts';
import { closeCallback, openCallback } from './callback-ledger.ts';
import { countContact } from './count-contact.ts';
import type { Segment } from './read-record.ts';
import { historyWrite, lastAgentWrite, recordWrite } from './record-items.ts';

/**
 * Everything that one record changes. Every write is guarded by itself, and none is left out because an earlier one was already there:
 * a delivery that broke off half-way is completed by the next one, and any order and repetition ends in the same table.
 */
export async function saveSegment(segment: Segment, timeZone: string, table: Table): Promise<void> {
  await table.write(recordWrite(segment));
  await closeCallback(segment, table);
  if (!segment.isCustomers) return;
  const { number } = segment;
  if (number !== undefined) {
    await table.write(historyWrite(segment, number));
    const lastAgent = lastAgentWrite(segment, number);
    if (lastAgent !== undefined) await table.write(lastAgent);
    await openCallback(segment, number, table);
  }
  await countContact(segment, timeZone, table);
}
