import type { ListStreamsCommandInput, ListStreamsCommandOutput } from '@aws-sdk/client-kinesis';
import type { Operation } from '../model/operation.ts';
import { paginate } from '../model/paginate.ts';
import type { KinesisContext } from './kinesis-context.ts';

export const listStreams: Operation<ListStreamsCommandInput, ListStreamsCommandOutput, KinesisContext> = {
  run(input, context) {
    const page = paginate([...context.streams.keys()].sort(), { token: input.NextToken, size: input.Limit ?? 100 });
    return { StreamNames: page.items, HasMoreStreams: page.nextToken !== undefined, NextToken: page.nextToken };
  },
};
