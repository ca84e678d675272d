import type { Message, ReceiveMessageCommandInput, ReceiveMessageCommandOutput } from '@aws-sdk/client-sqs';
import { AwsError } from '../aws-error.ts';
import type { Operation } from '../model/operation.ts';
import type { MessageQueue, ReceivedMessage } from './message-queue.ts';
import { md5 } from './send-message.ts';
import { requireQueue, resourceOfUrl, type SqsContext } from './sqs-context.ts';

export const receiveMessage: Operation<ReceiveMessageCommandInput, ReceiveMessageCommandOutput, SqsContext> = {
  access: (input, { place }) => [{ resource: resourceOfUrl(place, input.QueueUrl) }],
  async run(input, context) {
    const queue = requireQueue(context, input.QueueUrl);
    const max = input.MaxNumberOfMessages ?? 1;
    const wait = input.WaitTimeSeconds ?? queue.definition.receiveMessageWaitTimeSeconds ?? 0;
    check('MaxNumberOfMessages', max, 1, 10);
    check('WaitTimeSeconds', wait, 0, 20);
    const options = { max, visibilityTimeout: input.VisibilityTimeout };
    let messages = await take(context, queue, options);
    if (messages.length === 0 && wait > 0) {
      await queue.waitForMessage(wait);
      messages = await take(context, queue, options);
    }
    return { Messages: messages.length > 0 ? messages.map(describe) : undefined };
  },
};

/** Messages that were received too often go to the dead-letter queue instead. */
async function take(
  context: SqsContext,
  queue: MessageQueue,
  options: { max: number; visibilityTimeout?: number },
): Promise<ReceivedMessage[]> {
  const { messages, toDeadLetters } = queue.receive(options);
  const target = queue.definition.redrive?.deadLetterTargetArn.split(':').at(-1) ?? '';
  for (const message of toDeadLetters) {
    await context.queues.get(target)?.send({ body: message.body, attributes: message.attributes, sender: message.sender });
    await queue.remove(message.id);
  }
  return messages;
}

const describe = (message: ReceivedMessage): Message => ({
  MessageId: message.id,
  ReceiptHandle: message.receiptHandle,
  Body: message.body,
  MD5OfBody: md5(message.body),
  Attributes: {
    SenderId: message.sender,
    SentTimestamp: String(message.sentAt),
    ApproximateReceiveCount: String(message.receiveCount),
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
  },
  MessageAttributes: Object.fromEntries(
    Object.entries(message.attributes).map(([name, { BinaryValue, ...value }]) => [
      name,
      BinaryValue === undefined ? value : { ...value, BinaryValue: Buffer.from(BinaryValue, 'base64') },
    ]),
  ),
});

function check(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new AwsError(
    'InvalidParameterValue',
    `Value ${value} for parameter ${name} is invalid. Reason: Must be between ${least} and ${most}, if provided.`,
  );
}
