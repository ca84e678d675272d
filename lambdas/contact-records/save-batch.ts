import { check } from '../shared/check.ts';
import { describeError } from '../shared/logging/describe-error.ts';
import type { TablePorts } from '../shared/table-ports.ts';
import { type BatchAnswer, KinesisEventSchema } from './kinesis-event.ts';
import { readRecord } from './read-record.ts';
import { saveSegment } from './save-segment.ts';

/**
 * A batch of the contact record stream, one record after the other: they count in the same items, and transactions that meet cancel
 * each other. A record that cannot be read or kept is reported, the others land.
 * @throws FunctionError `BAD_EVENT` when the event is no batch.
 */
export async function saveBatch(
  event: unknown,
  { table, settings, log }: Pick<TablePorts, 'table' | 'settings' | 'log'>,
): Promise<BatchAnswer> {
  const { Records: records } = check(KinesisEventSchema, event, 'The event is not a batch of a stream', 'BAD_EVENT');
  const { timeZone } = (await settings()).section('company');
  const failed: string[] = [];
  for (const { kinesis } of records) {
    try {
      await saveSegment(readRecord(kinesis.data), timeZone, table);
    } catch (error) {
      log.error('A contact record was not kept.', { ...describeError(error), sequenceNumber: kinesis.sequenceNumber });
      failed.push(kinesis.sequenceNumber);
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}
