import type { PutRecordsCommandInput, PutRecordsCommandOutput } from '@aws-sdk/client-kinesis';
import { AwsError } from '../aws-error.ts';
import type { Operation } from '../model/operation.ts';
import { type KinesisContext, requireStream, streamResource } from './kinesis-context.ts';
import { SHARD_ID, sequenceNumber } from './sequence-number.ts';

const MAX_RECORDS = 500;

export const putRecords: Operation<PutRecordsCommandInput, PutRecordsCommandOutput, KinesisContext> = {
  access: (input, { place }) => [{ resource: streamResource(place, input) }],
  async run(input, context) {
    const stream = requireStream(context, input);
    if (input.Records.length < 1 || input.Records.length > MAX_RECORDS) {
      throw new AwsError('ValidationException', `Records must have 1 to ${MAX_RECORDS} members, not ${input.Records.length}.`);
    }
    const records = await Promise.all(
      input.Records.map((entry) => stream.append(entry.PartitionKey ?? '', entry.Data ?? new Uint8Array())),
    );
    return { FailedRecordCount: 0, Records: records.map(({ index }) => ({ ShardId: SHARD_ID, SequenceNumber: sequenceNumber(index) })) };
  },
};
