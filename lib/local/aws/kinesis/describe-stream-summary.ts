import type { DescribeStreamSummaryCommandInput, DescribeStreamSummaryCommandOutput } from '@aws-sdk/client-kinesis';
import type { Operation } from '../model/operation.ts';
import { type KinesisContext, requireStream, streamResource } from './kinesis-context.ts';

export const describeStreamSummary: Operation<DescribeStreamSummaryCommandInput, DescribeStreamSummaryCommandOutput, KinesisContext> = {
  access: (input, { place }) => [{ resource: streamResource(place, input) }],
  run(input, context) {
    const stream = requireStream(context, input);
    return {
      StreamDescriptionSummary: {
        StreamName: stream.name,
        StreamARN: stream.arn,
        StreamStatus: 'ACTIVE',
        OpenShardCount: 1,
        RetentionPeriodHours: stream.retentionHours,
        StreamCreationTimestamp: new Date(stream.createdAt),
        EnhancedMonitoring: [{ ShardLevelMetrics: [] }],
      },
    };
  },
};
