import { SHARD_ID, sequenceNumber } from './sequence-number.ts';
import type { StreamRecord } from './stream-log.ts';

/** The event that Lambda gives a function for a batch of records (documented). */
export const streamEvent = (batch: readonly StreamRecord[], source: { streamArn: string; roleArn?: string }) => ({
  Records: batch.map((record) => ({
    kinesis: {
      kinesisSchemaVersion: '1.0',
      partitionKey: record.partitionKey,
      sequenceNumber: sequenceNumber(record.index),
      data: record.data,
      approximateArrivalTimestamp: record.at / 1000,
    },
    eventSource: 'aws:kinesis',
    eventVersion: '1.0',
    eventID: `${SHARD_ID}:${sequenceNumber(record.index)}`,
    eventName: 'aws:kinesis:record',
    invokeIdentityArn: source.roleArn ?? '',
    awsRegion: source.streamArn.split(':')[3] ?? '',
    eventSourceARN: source.streamArn,
  })),
});
