import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DescribeStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  KinesisClient,
  ListShardsCommand,
  MergeShardsCommand,
  PutRecordCommand,
  PutRecordsCommand,
} from '@aws-sdk/client-kinesis';
import { createKinesis } from '../../../../lib/local/aws/kinesis/create-kinesis.ts';
import type { Kinesis } from '../../../../lib/local/aws/kinesis/kinesis.ts';
import { awsBench, PLACE } from '../support/aws-bench.ts';

const bench = awsBench({ http2: true });
const StreamName = 'records';
const StreamARN = `arn:aws:kinesis:us-east-1:${PLACE.accountId}:stream/${StreamName}`;
const open = () =>
  createKinesis({
    ...bench.options,
    directory: join(bench.directory, 'kinesis'),
    host: { invoke: () => Promise.reject(new Error('unused')), define() {}, remove() {}, onLog() {}, close: () => Promise.resolve() },
    sqs: { send: () => Promise.reject(new Error('unused')) },
    activity: bench.activity,
  });

let kinesis: Kinesis;
let client: KinesisClient;
beforeAll(async () => {
  kinesis = await open();
  await kinesis.createStream({ streamName: StreamName });
  await bench.serve(kinesis.service);
  client = new KinesisClient(bench.client());
});
afterAll(async () => {
  client.destroy();
  await kinesis.close();
  await bench.close();
});

const iterator = async (ShardIteratorType: 'TRIM_HORIZON' | 'LATEST' | 'AFTER_SEQUENCE_NUMBER' | 'AT_TIMESTAMP', more = {}) =>
  (await client.send(new GetShardIteratorCommand({ StreamName, ShardId: 'shardId-000000000000', ShardIteratorType, ...more })))
    .ShardIterator;
const read = async (ShardIterator: string | undefined, Limit?: number) => {
  const answer = await client.send(new GetRecordsCommand({ ShardIterator, Limit }));
  return { ...answer, texts: answer.Records?.map((record) => Buffer.from(record.Data ?? []).toString()) };
};

it('speaks HTTP/2 in clear text, keeps records in order and reads them back', async () => {
  const latest = await iterator('LATEST');
  const first = await client.send(new PutRecordCommand({ StreamName, PartitionKey: 'a', Data: Buffer.from('one') }));
  bench.clock.advance(1000);
  await client.send(
    new PutRecordsCommand({ StreamARN, Records: ['two', 'three'].map((text) => ({ PartitionKey: 'a', Data: Buffer.from(text) })) }),
  );

  expect((await read(await iterator('TRIM_HORIZON'))).texts).toEqual(['one', 'two', 'three']);
  expect((await read(await iterator('AFTER_SEQUENCE_NUMBER', { StartingSequenceNumber: first.SequenceNumber }))).texts).toEqual([
    'two',
    'three',
  ]);
  expect((await read(await iterator('AT_TIMESTAMP', { Timestamp: new Date(bench.clock.now()) }))).texts).toEqual(['two', 'three']);
  const page = await read(latest, 2);
  expect(page.texts).toEqual(['one', 'two']);
  expect((await read(page.NextShardIterator)).texts).toEqual(['three']);
});

it('has one shard', async () => {
  const { Shards } = await client.send(new ListShardsCommand({ StreamName }));
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamName }));
  expect(Shards).toHaveLength(1);
  expect(StreamDescription).toMatchObject({ StreamARN, StreamStatus: 'ACTIVE', Shards });
});

it('refuses iterators that are old or none of its own', async () => {
  const old = await iterator('LATEST');
  bench.clock.advance(301_000);
  await expect(read(old)).rejects.toMatchObject({ name: 'ExpiredIteratorException' });
  await expect(read('nonsense')).rejects.toMatchObject({ name: 'InvalidArgumentException' });
});

it('names missing members, unknown streams and operations that it does not have', async () => {
  await expect(client.send(new PutRecordCommand({ StreamName, PartitionKey: 'a' } as never))).rejects.toMatchObject({
    name: 'ValidationException',
    message: expect.stringContaining("'Data'"),
  });
  await expect(client.send(new PutRecordCommand({ StreamName: 'nobody', PartitionKey: 'a', Data: Buffer.from('') }))).rejects.toMatchObject(
    { name: 'ResourceNotFoundException' },
  );
  await expect(client.send(new MergeShardsCommand({ StreamName, ShardToMerge: 'a', AdjacentShardToMerge: 'b' }))).rejects.toMatchObject({
    name: 'NotImplementedException',
    message: expect.stringContaining('kinesis:MergeShards'),
  });
});

it('asks the policy for the stream', async () => {
  const role = new KinesisClient(bench.client({ allow: ['kinesis:PutRecord'], on: [StreamARN] }));
  await role.send(new PutRecordCommand({ StreamName, PartitionKey: 'a', Data: Buffer.from('allowed') }));
  await expect(role.send(new DescribeStreamCommand({ StreamName }))).rejects.toThrow(
    /kinesis:DescribeStream on resource: arn:aws:kinesis:/,
  );
  role.destroy();
});

it('keeps what it acknowledged over a kill, and forgets the half-written rest', async () => {
  await kinesis.close();
  appendFileSync(join(bench.directory, 'kinesis', `${StreamName}.jsonl`), '{"index":99,"partitionKey":"a","da');
  kinesis = await open();
  await kinesis.createStream({ streamName: StreamName });
  await bench.serve(kinesis.service);
  const before = (await read(await iterator('TRIM_HORIZON'))).texts;
  await kinesis.append(StreamARN, { partitionKey: 'b', data: 'after' });
  expect((await read(await iterator('TRIM_HORIZON'))).texts).toEqual([...(before ?? []), 'after']);
});

it('trims what is past its retention, and goes on counting', async () => {
  const last = (await kinesis.append(StreamARN, { partitionKey: 'b', data: 'old' })).sequenceNumber;
  await kinesis.close();
  bench.clock.advance(25 * 3_600_000);
  // The old client would sign by the time that the last answer told it.
  client.destroy();
  client = new KinesisClient(bench.client());
  kinesis = await open();
  await kinesis.createStream({ streamName: StreamName });
  await bench.serve(kinesis.service);
  expect((await read(await iterator('TRIM_HORIZON'))).texts).toEqual([]);
  const next = (await kinesis.append(StreamARN, { partitionKey: 'b', data: 'new' })).sequenceNumber;
  expect(next > last).toBe(true);
});
