import type { PutRecordCommandInput, PutRecordCommandOutput } from '@aws-sdk/client-kinesis';
import type { Operation } from '../model/operation.ts';
import { type KinesisContext, requireStream, streamResource } from './kinesis-context.ts';
import { SHARD_ID, sequenceNumber } from './sequence-number.ts';

export const putRecord: Operation<PutRecordCommandInput, PutRecordCommandOutput, KinesisContext> = {
  access: (input, { place }) => [{ resource: streamResource(place, input) }],
  async run(input, context) {
    const record = await requireStream(context, input).append(input.PartitionKey ?? '', input.Data);
    return { ShardId: SHARD_ID, SequenceNumber: sequenceNumber(record.index) };
  },
};
