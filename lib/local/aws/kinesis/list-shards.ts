import type { ListShardsCommandInput, ListShardsCommandOutput } from '@aws-sdk/client-kinesis';
import type { Operation } from '../model/operation.ts';
import { ONLY_SHARD } from './describe-stream.ts';
import { type KinesisContext, requireStream, streamResource } from './kinesis-context.ts';

export const listShards: Operation<ListShardsCommandInput, ListShardsCommandOutput, KinesisContext> = {
  access: (input, { place }) => [{ resource: streamResource(place, input) }],
  run(input, context) {
    requireStream(context, input);
    return { Shards: [ONLY_SHARD] };
  },
};
