import { callerPartition, type Key, LEDGER_CALLBACK, recordKey } from '../shared/table/keys.ts';
import type { Table } from '../shared/table/table.ts';
import type { Segment } from './read-record.ts';

/** Connect takes a call-back out of its queue after this time (documented). */
const LONGEST_CALLBACK_MS = 7 * 86_400_000;

/**
 * Open call-backs of a caller. No record is published while a call-back waits, so it shows in the call that asked for it: it ended
 * without an agent and names a next contact. The record of that contact, whatever became of it, closes it. Either may arrive first:
 * the call opens only when the next contact's record is not there yet.
 */
export async function openCallback(segment: Segment, number: string, table: Table): Promise<void> {
  const { record } = segment;
  const next = record.NextContactId;
  if (typeof next !== 'string' || segment.agent !== undefined || record.Channel !== 'VOICE') return;
  const at = record.DisconnectTimestamp ?? record.LastUpdateTimestamp;
  await table.transact([
    { kind: 'check', key: recordKey(next), when: { kind: 'absent' } },
    {
      kind: 'put',
      when: { kind: 'newer', values: [['lastUpdate', record.LastUpdateTimestamp]] },
      item: {
        ...callbackKey(number, next),
        contactId: next,
        requestedBy: record.ContactId,
        lastUpdate: record.LastUpdateTimestamp,
        at,
        queue: record.Queue?.Name ?? undefined,
        expiresAt: Math.floor((Date.parse(at) + LONGEST_CALLBACK_MS) / 1000),
      },
    },
  ]);
}

/** Called when the contact's own record is in the table. A call-back may go to another number than the one that asked for it. */
export async function closeCallback({ record, number }: Segment, table: Table): Promise<void> {
  const previous = record.PreviousContactId;
  if (typeof previous !== 'string') return;
  const numbers = new Set(number === undefined ? [] : [number]);
  const request = await table.get(recordKey(previous));
  if (typeof request?.number === 'string') numbers.add(request.number);
  for (const asked of numbers) await table.write({ kind: 'remove', key: callbackKey(asked, record.ContactId) });
}

function callbackKey(number: string, contactId: string): Key {
  return { pk: callerPartition(number), sk: `${LEDGER_CALLBACK}#${contactId}` };
}
