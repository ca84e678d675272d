import type { GetQueueAttributesCommandInput, GetQueueAttributesCommandOutput } from '@aws-sdk/client-sqs';
import type { Operation } from '../model/operation.ts';
import type { MessageQueue } from './message-queue.ts';
import { requireQueue, resourceOfUrl, type SqsContext } from './sqs-context.ts';

export const getQueueAttributes: Operation<GetQueueAttributesCommandInput, GetQueueAttributesCommandOutput, SqsContext> = {
  access: (input, { place }) => [{ resource: resourceOfUrl(place, input.QueueUrl) }],
  run(input, context) {
    const wanted: string[] = input.AttributeNames ?? [];
    const all = Object.entries(attributesOf(requireQueue(context, input.QueueUrl)));
    return { Attributes: Object.fromEntries(all.filter(([name]) => wanted.includes('All') || wanted.includes(name))) };
  },
};

function attributesOf(queue: MessageQueue): Record<string, string> {
  const { definition } = queue;
  const { visible, hidden, delayed } = queue.counts();
  return {
    QueueArn: queue.arn,
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(hidden),
    ApproximateNumberOfMessagesDelayed: String(delayed),
    VisibilityTimeout: String(definition.visibilityTimeout ?? 30),
    DelaySeconds: String(definition.delaySeconds ?? 0),
    MessageRetentionPeriod: String(definition.messageRetentionPeriod ?? 345_600),
    ReceiveMessageWaitTimeSeconds: String(definition.receiveMessageWaitTimeSeconds ?? 0),
    ...(definition.redrive ? { RedrivePolicy: JSON.stringify(definition.redrive) } : {}),
  };
}
