import type { GetShardIteratorCommandInput, GetShardIteratorCommandOutput } from '@aws-sdk/client-kinesis';
import { AwsError } from '../aws-error.ts';
import type { Operation } from '../model/operation.ts';
import { type KinesisContext, requireStream, streamResource } from './kinesis-context.ts';
import { indexOfSequenceNumber, SHARD_ID } from './sequence-number.ts';
import { writeIterator } from './shard-iterator.ts';
import type { Stream } from './stream.ts';

export const getShardIterator: Operation<GetShardIteratorCommandInput, GetShardIteratorCommandOutput, KinesisContext> = {
  access: (input, { place }) => [{ resource: streamResource(place, input) }],
  run(input, context) {
    const stream = requireStream(context, input);
    if (input.ShardId !== SHARD_ID)
      throw new AwsError('ResourceNotFoundException', `Shard ${input.ShardId} in stream ${stream.name} does not exist.`);
    return { ShardIterator: writeIterator({ stream: stream.name, index: startOf(input, stream), at: context.clock.now() }) };
  },
};

function startOf(
  input: Pick<GetShardIteratorCommandInput, 'ShardIteratorType' | 'StartingSequenceNumber' | 'Timestamp'>,
  stream: Stream,
): number {
  switch (input.ShardIteratorType) {
    case 'TRIM_HORIZON':
      return 0;
    case 'LATEST':
      return stream.end;
    case 'AT_SEQUENCE_NUMBER':
      return indexOf(input.StartingSequenceNumber);
    case 'AFTER_SEQUENCE_NUMBER':
      return indexOf(input.StartingSequenceNumber) + 1;
    case 'AT_TIMESTAMP': {
      const from = input.Timestamp?.getTime() ?? 0;
      return stream.read(0, Number.POSITIVE_INFINITY).find((record) => record.at >= from)?.index ?? stream.end;
    }
    default:
      throw new AwsError('ValidationException', `ShardIteratorType ${String(input.ShardIteratorType)} is not one of the API's.`);
  }
}

function indexOf(text: string | undefined): number {
  const index = indexOfSequenceNumber(text ?? '');
  if (index === undefined) throw new AwsError('InvalidArgumentException', `StartingSequenceNumber ${text} is invalid.`);
  return index;
}
