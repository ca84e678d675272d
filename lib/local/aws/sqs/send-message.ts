import { createHash } from 'node:crypto';
import type { MessageAttributeValue, SendMessageCommandInput, SendMessageCommandOutput } from '@aws-sdk/client-sqs';
import { principalArn } from '../../identity/principal-arn.ts';
import type { Operation } from '../model/operation.ts';
import type { StoredMessage } from './message-log.ts';
import { requireQueue, resourceOfUrl, type SqsContext } from './sqs-context.ts';

export const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

export const sendMessage: Operation<SendMessageCommandInput, SendMessageCommandOutput, SqsContext> = {
  access: (input, { place }) => [{ resource: resourceOfUrl(place, input.QueueUrl) }],
  async run(input, context, { principal }) {
    const message = await requireQueue(context, input.QueueUrl).send({
      body: input.MessageBody,
      attributes: storeAttributes(input.MessageAttributes ?? {}),
      sender: principalArn(principal, context.place),
      delaySeconds: input.DelaySeconds,
    });
    return { MessageId: message.id, MD5OfMessageBody: md5(message.body) };
  },
};

function storeAttributes(attributes: Record<string, MessageAttributeValue>): StoredMessage['attributes'] {
  const entries = Object.entries(attributes).map(([name, value]): [string, StoredMessage['attributes'][string]] => [
    name,
    {
      DataType: value.DataType ?? 'String',
      StringValue: value.StringValue,
      BinaryValue: value.BinaryValue && Buffer.from(value.BinaryValue).toString('base64'),
    },
  ]);
  return Object.fromEntries(entries);
}
