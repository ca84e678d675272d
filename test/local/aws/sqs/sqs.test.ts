import { join } from 'node:path';
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { createSqs } from '../../../../lib/local/aws/sqs/create-sqs.ts';
import type { Sqs } from '../../../../lib/local/aws/sqs/sqs.ts';
import { awsBench, PLACE } from '../support/aws-bench.ts';

const bench = awsBench();
const open = () => createSqs({ ...bench.options, directory: join(bench.directory, 'sqs'), endpointUrl: () => `${bench.origin()}/_aws` });
let sqs: Sqs;
let client: SQSClient;
beforeAll(async () => {
  sqs = await open();
  await bench.serve(sqs.service);
  client = new SQSClient(bench.client());
});
afterAll(async () => {
  await sqs.close();
  await bench.close();
});

const receive = async (QueueUrl: string, more = {}) =>
  (await client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, ...more }))).Messages ?? [];
const bodies = async (QueueUrl: string) => (await receive(QueueUrl)).map((message) => message.Body);

it('hides a message that was received until its time is over, and forgets one that was deleted', async () => {
  const { queueUrl } = await sqs.createQueue({ queueName: 'work', visibilityTimeout: 60 });
  const MessageAttributes = {
    kind: { DataType: 'String', StringValue: 'call' },
    raw: { DataType: 'Binary', BinaryValue: Buffer.from([1, 2]) },
  };
  await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: '你好', MessageAttributes }));
  const [message] = await receive(queueUrl);
  expect(message).toMatchObject({
    Body: '你好',
    MessageAttributes: { kind: { StringValue: 'call' } },
    Attributes: { ApproximateReceiveCount: '1' },
  });
  expect(message?.MessageAttributes?.raw?.BinaryValue).toEqual(new Uint8Array([1, 2]));
  expect(await bodies(queueUrl)).toEqual([]);
  bench.clock.advance(61_000);
  const [again] = await receive(queueUrl);
  expect(again?.Attributes?.ApproximateReceiveCount).toBe('2');
  await client.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle: again?.ReceiptHandle }));
  bench.clock.advance(61_000);
  expect(await bodies(queueUrl)).toEqual([]);
});

it('waits for a message that is on its way', async () => {
  const { queueUrl, queueArn } = await sqs.createQueue({ queueName: 'awaited' });
  const waiting = receive(queueUrl, { WaitTimeSeconds: 20 });
  await new Promise((resolve) => setImmediate(resolve));
  await sqs.send(queueArn, { body: 'here', attributes: { a: '1' } });
  expect((await waiting).map((message) => message.Body)).toEqual(['here']);
});

it('keeps messages over a restart, and tells how many there are', async () => {
  const { queueUrl, queueArn } = await sqs.createQueue({ queueName: 'kept', delaySeconds: 0 });
  await sqs.send(queueArn, { body: '1' });
  await sqs.send(queueArn, { body: '2' });
  await sqs.close();
  sqs = await open();
  await sqs.createQueue({ queueName: 'kept' });
  await bench.serve(sqs.service);
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: ['ApproximateNumberOfMessages', 'QueueArn'] }),
  );
  expect(Attributes).toEqual({ ApproximateNumberOfMessages: '2', QueueArn: queueArn });
  expect(await bodies(queueUrl)).toEqual(['1', '2']);
});

it('moves a message that was received too often to the dead-letter queue', async () => {
  const dead = await sqs.createQueue({ queueName: 'dead' });
  const { queueUrl, queueArn } = await sqs.createQueue({
    queueName: 'tried',
    visibilityTimeout: 1,
    redrive: { deadLetterTargetArn: dead.queueArn, maxReceiveCount: 1 },
  });
  await sqs.send(queueArn, { body: 'poison' });
  expect(await bodies(queueUrl)).toEqual(['poison']);
  bench.clock.advance(2000);
  expect(await bodies(queueUrl)).toEqual([]);
  expect(await bodies(dead.queueUrl)).toEqual(['poison']);
});

it('delays messages, and drops those past their retention', async () => {
  const { queueUrl, queueArn } = await sqs.createQueue({ queueName: 'late', delaySeconds: 10, messageRetentionPeriod: 60 });
  await sqs.send(queueArn, { body: 'x' });
  expect(await bodies(queueUrl)).toEqual([]);
  bench.clock.advance(11_000);
  expect(await bodies(queueUrl)).toEqual(['x']);
  bench.clock.advance(61_000);
  expect(await bodies(queueUrl)).toEqual([]);
});

it('says what is wrong in the words of SQS', async () => {
  const { queueUrl } = await sqs.createQueue({ queueName: 'strict', maximumMessageSize: 1024 });
  await expect(client.send(new GetQueueUrlCommand({ QueueName: 'nobody' }))).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
  await expect(client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: 'x'.repeat(2000) }))).rejects.toThrow(/1024 bytes/);
  await expect(receive(queueUrl, { MaxNumberOfMessages: 11 })).rejects.toThrow(/Must be between 1 and 10/);
  await expect(client.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle: 'x' }))).rejects.toMatchObject({
    name: 'ReceiptHandleIsInvalid',
  });
  await expect(client.send(new PurgeQueueCommand({ QueueUrl: queueUrl }))).rejects.toThrow(/sqs:PurgeQueue/);
  await expect(sqs.createQueue({ queueName: 'calls.fifo' })).rejects.toThrow(/FIFO/);
});

it('asks the policy for the queue', async () => {
  const { queueUrl } = await sqs.createQueue({ queueName: 'guarded' });
  const role = new SQSClient(bench.client({ allow: ['sqs:SendMessage'], on: [`arn:aws:sqs:us-east-1:${PLACE.accountId}:guarded`] }));
  await role.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: 'x' }));
  await expect(role.send(new ReceiveMessageCommand({ QueueUrl: queueUrl }))).rejects.toThrow(
    /sqs:ReceiveMessage on resource: arn:aws:sqs:us-east-1:123456789012:guarded/,
  );
});
