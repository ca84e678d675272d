import type { GetRecordsCommandInput, GetRecordsCommandOutput } from '@aws-sdk/client-kinesis';
import { AwsError } from '../aws-error.ts';
import type { Operation } from '../model/operation.ts';
import { type KinesisContext, requireStream, streamArn } from './kinesis-context.ts';
import { sequenceNumber } from './sequence-number.ts';
import { readIterator, writeIterator } from './shard-iterator.ts';

const MAX_RECORDS = 10_000;

export const getRecords: Operation<GetRecordsCommandInput, GetRecordsCommandOutput, KinesisContext> = {
  access: (input, { place, clock }) => [{ resource: streamArn(place, readIterator(input.ShardIterator, clock.now()).stream) }],
  run(input, context) {
    const now = context.clock.now();
    const iterator = readIterator(input.ShardIterator, now);
    const limit = input.Limit ?? MAX_RECORDS;
    if (limit < 1 || limit > MAX_RECORDS)
      throw new AwsError('InvalidArgumentException', `Limit must be 1 to ${MAX_RECORDS}, not ${limit}.`);
    const stream = requireStream(context, { StreamName: iterator.stream });
    const records = stream.read(iterator.index, limit);
    const next = (records.at(-1)?.index ?? iterator.index - 1) + 1;
    const waiting = stream.read(next, 1)[0];
    return {
      Records: records.map((record) => ({
        SequenceNumber: sequenceNumber(record.index),
        ApproximateArrivalTimestamp: new Date(record.at),
        Data: Buffer.from(record.data, 'base64'),
        PartitionKey: record.partitionKey,
      })),
      NextShardIterator: writeIterator({ stream: stream.name, index: next, at: now }),
      MillisBehindLatest: waiting ? Math.max(0, now - waiting.at) : 0,
    };
  },
};
