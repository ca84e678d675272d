import { SHARD_ID, sequenceNumber } from './sequence-number.ts';
import type { StreamRecord } from './stream-log.ts';

export interface FailedBatch {
  batch: readonly StreamRecord[];
  condition: 'RetryAttemptsExhausted' | 'RecordAgeExceeded';
  invocations: number;
  requestId: string;
  functionError?: string;
}

/** What Lambda sends to the destination of a batch that it gives up (documented): where the records lie, not the records. */
export const failureMessage = (failed: FailedBatch, source: { functionArn: string; streamArn: string }, now: number) => {
  const { batch } = failed;
  const [first, last] = [batch[0], batch.at(-1)];
  const time = (record: StreamRecord | undefined) => new Date(record?.at ?? now).toISOString();
  return {
    requestContext: {
      requestId: failed.requestId,
      functionArn: source.functionArn,
      condition: failed.condition,
      approximateInvokeCount: failed.invocations,
    },
    responseContext: {
      statusCode: 200,
      executedVersion: '$LATEST',
      ...(failed.functionError === undefined ? {} : { functionError: failed.functionError }),
    },
    version: '1.0',
    timestamp: new Date(now).toISOString(),
    KinesisBatchInfo: {
      shardId: SHARD_ID,
      startSequenceNumber: sequenceNumber(first?.index ?? 0),
      endSequenceNumber: sequenceNumber(last?.index ?? 0),
      approximateArrivalOfFirstRecord: time(first),
      approximateArrivalOfLastRecord: time(last),
      batchSize: batch.length,
      streamArn: source.streamArn,
    },
  };
};
