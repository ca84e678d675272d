import type { DeleteMessageCommandInput, DeleteMessageCommandOutput } from '@aws-sdk/client-sqs';
import type { Operation } from '../model/operation.ts';
import { requireQueue, resourceOfUrl, type SqsContext } from './sqs-context.ts';

export const deleteMessage: Operation<DeleteMessageCommandInput, DeleteMessageCommandOutput, SqsContext> = {
  access: (input, { place }) => [{ resource: resourceOfUrl(place, input.QueueUrl) }],
  async run(input, context) {
    await requireQueue(context, input.QueueUrl).delete(input.ReceiptHandle);
    return {};
  },
};
