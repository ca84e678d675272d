import type { GetQueueUrlCommandInput, GetQueueUrlCommandOutput } from '@aws-sdk/client-sqs';
import { AwsError } from '../aws-error.ts';
import type { Operation } from '../model/operation.ts';
import { queueArn, type SqsContext } from './sqs-context.ts';

export const getQueueUrl: Operation<GetQueueUrlCommandInput, GetQueueUrlCommandOutput, SqsContext> = {
  access: (input, { place }) => [{ resource: queueArn(place, input.QueueName) }],
  run(input, context) {
    if (!context.queues.has(input.QueueName)) throw new AwsError('QueueDoesNotExist', 'The specified queue does not exist.');
    return { QueueUrl: context.urlOf(input.QueueName) };
  },
};
