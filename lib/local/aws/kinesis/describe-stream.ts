import type { DescribeStreamCommandInput, DescribeStreamCommandOutput, Shard } from '@aws-sdk/client-kinesis';
import type { Operation } from '../model/operation.ts';
import { type KinesisContext, requireStream, streamResource } from './kinesis-context.ts';
import { FIRST_SEQUENCE_NUMBER, SHARD_ID } from './sequence-number.ts';

/** The one shard of every stream: all hash keys. */
export const ONLY_SHARD: Shard = {
  ShardId: SHARD_ID,
  HashKeyRange: { StartingHashKey: '0', EndingHashKey: (2n ** 128n - 1n).toString() },
  SequenceNumberRange: { StartingSequenceNumber: FIRST_SEQUENCE_NUMBER },
};

export const describeStream: Operation<DescribeStreamCommandInput, DescribeStreamCommandOutput, KinesisContext> = {
  access: (input, { place }) => [{ resource: streamResource(place, input) }],
  run(input, context) {
    const stream = requireStream(context, input);
    return {
      StreamDescription: {
        StreamName: stream.name,
        StreamARN: stream.arn,
        StreamStatus: 'ACTIVE',
        Shards: [ONLY_SHARD],
        HasMoreShards: false,
        RetentionPeriodHours: stream.retentionHours,
        StreamCreationTimestamp: new Date(stream.createdAt),
        EnhancedMonitoring: [{ ShardLevelMetrics: [] }],
      },
    };
  },
};
