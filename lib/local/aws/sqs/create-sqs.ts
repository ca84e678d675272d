import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as sdk from '@aws-sdk/client-sqs';
import { AwsError } from '../aws-error.ts';
import type { CreateSqs } from '../factories.ts';
import { awsJson } from '../model/aws-json.ts';
import { createModelService } from '../model/model-service.ts';
import { MessageLog } from './message-log.ts';
import { MessageQueue } from './message-queue.ts';
import { sqsOperations } from './operations.ts';
import { queueArn, type SqsContext } from './sqs-context.ts';

export const createSqs: CreateSqs = async ({ place, identity, clock, directory, endpointUrl }) => {
  const queues = new Map<string, MessageQueue>();
  const urlOf = (name: string) => `${endpointUrl()}/${place.accountId}/${name}`;
  const context: SqsContext = { place, queues, urlOf };
  const pathOf = (name: string) => join(directory, `${name}.jsonl`);
  const service = createModelService({
    signingName: 'sqs',
    sdk,
    protocol: awsJson('1.0'),
    operations: sqsOperations,
    context,
    identity,
    validationCode: 'MissingParameter',
  });

  return {
    service,
    async createQueue(definition) {
      const { queueName } = definition;
      if (!/^[\w-]{1,80}$/.test(queueName)) {
        throw new AwsError(
          'InvalidParameterValue',
          `The queue name ${JSON.stringify(queueName)} must be 1-80 letters, digits, - or _; FIFO queues are not emulated.`,
        );
      }
      const known = queues.get(queueName);
      if (known) known.definition = definition;
      else queues.set(queueName, new MessageQueue(definition, queueArn(place, queueName), await MessageLog.open(pathOf(queueName)), clock));
      return { queueUrl: urlOf(queueName), queueArn: queueArn(place, queueName) };
    },
    async deleteQueue(queueName) {
      const queue = queues.get(queueName);
      queues.delete(queueName);
      await queue?.close();
      if (queue) await rm(pathOf(queueName), { force: true });
    },
    async send(arn, message) {
      const queue = queues.get(arn.split(':').at(-1) ?? '');
      if (!queue || queue.arn !== arn) throw new AwsError('QueueDoesNotExist', `The queue ${arn} does not exist.`);
      const attributes = Object.entries(message.attributes ?? {}).map(([name, text]) => [name, { DataType: 'String', StringValue: text }]);
      const { id } = await queue.send({ body: message.body, attributes: Object.fromEntries(attributes), sender: place.accountId });
      return { messageId: id };
    },
    async close() {
      for (const queue of queues.values()) await queue.close();
    },
  };
};
