import { join } from 'node:path';
import { createKinesis } from '../../../../lib/local/aws/kinesis/create-kinesis.ts';
import type { EventSourceMapping, Kinesis } from '../../../../lib/local/aws/kinesis/kinesis.ts';
import type { InvocationResult } from '../../../../lib/local/functions/function-host.ts';
import { awsBench, PLACE } from '../support/aws-bench.ts';

type Event = {
  Records: { kinesis: { data: string; sequenceNumber: string; partitionKey: string }; eventSourceARN: string; eventSource: string }[];
};
const FUNCTION = `arn:aws:lambda:us-east-1:${PLACE.accountId}:function:consumer`;
const QUEUE = `arn:aws:sqs:us-east-1:${PLACE.accountId}:failures`;
const ok = (payload: unknown = null): InvocationResult => ({ kind: 'ok', payload, durationMs: 1 });
const failed: InvocationResult = { kind: 'function-error', errorType: 'Error', errorMessage: 'no', durationMs: 1 };
const texts = (event: Event) => event.Records.map((record) => Buffer.from(record.kinesis.data, 'base64').toString());

/** A consumer whose answers the test decides; `seen` are the batches it got. */
async function consumerBench(answer: (event: Event, call: number) => InvocationResult | Promise<InvocationResult>) {
  const bench = awsBench();
  const events: Event[] = [];
  const letters: { queueArn: string; message: Record<string, Record<string, unknown>> }[] = [];
  const open = () =>
    createKinesis({
      ...bench.options,
      directory: join(bench.directory, 'kinesis'),
      host: {
        invoke: async (_name, event) => {
          events.push(event as Event);
          return answer(event as Event, events.length);
        },
        define() {},
        remove() {},
        onLog() {},
        close: () => Promise.resolve(),
      },
      sqs: {
        send: async (queueArn, { body }) => {
          letters.push({ queueArn, message: JSON.parse(body) });
          return { messageId: 'm' };
        },
      },
      activity: bench.activity,
    });
  let kinesis: Kinesis = await open();
  const { streamArn } = await kinesis.createStream({ streamName: 'records' });
  const mapping: EventSourceMapping = {
    mappingId: 'stack/Consumer',
    streamArn,
    functionArn: FUNCTION,
    startingPosition: 'TRIM_HORIZON',
    onFailureDestinationArn: QUEUE,
  };
  return {
    bench,
    events,
    letters,
    streamArn,
    put: async (...records: string[]) => {
      await Promise.all(records.map((data) => kinesis.append(streamArn, { partitionKey: 'k', data })));
    },
    map: (more: Partial<EventSourceMapping> = {}) => kinesis.mapTo({ ...mapping, ...more }),
    settle: () => bench.activity.whenIdle(),
    /** Lets a retry happen. */
    wait: async (milliseconds: number) => {
      bench.clock.advance(milliseconds);
      await bench.activity.whenIdle();
    },
    restart: async () => {
      await kinesis.close();
      kinesis = await open();
      await kinesis.createStream({ streamName: 'records' });
    },
    seen: () => events.map(texts),
    close: async () => {
      await kinesis.close();
      await bench.close();
    },
  };
}

it('brings records in order, in batches, in the shape of Lambda', async () => {
  const consumer = await consumerBench(() => ok());
  await consumer.put('1', '2', '3');
  await consumer.map({ batchSize: 2 });
  await consumer.settle();
  await consumer.put('4');
  await consumer.settle();
  expect(consumer.seen()).toEqual([['1', '2'], ['3'], ['4']]);
  expect(consumer.events[0]?.Records[0]).toMatchObject({
    eventSource: 'aws:kinesis',
    eventSourceARN: consumer.streamArn,
    kinesis: { partitionKey: 'k' },
  });
  await consumer.close();
});

it('begins after what was there, when the template says LATEST', async () => {
  const consumer = await consumerBench(() => ok());
  await consumer.put('before');
  await consumer.map({ startingPosition: 'LATEST' });
  await consumer.put('after');
  await consumer.settle();
  expect(consumer.seen()).toEqual([['after']]);
  await consumer.close();
});

it('goes on after its checkpoint when the laptop starts again, also with what came in between', async () => {
  const consumer = await consumerBench(() => ok());
  await consumer.map();
  await consumer.put('1');
  await consumer.settle();
  await consumer.restart();
  await consumer.put('2');
  await consumer.map();
  await consumer.settle();
  expect(consumer.seen()).toEqual([['1'], ['2']]);
  await consumer.close();
});

it('delivers again what was not acknowledged before a kill', async () => {
  const consumer = await consumerBench((_event, call) => (call === 1 ? failed : ok()));
  await consumer.map();
  await consumer.put('1');
  await consumer.settle();
  await consumer.restart();
  await consumer.map();
  await consumer.settle();
  expect(consumer.seen()).toEqual([['1'], ['1']]);
  await consumer.close();
});

it('tries a failed batch again on the clock of the centre, before anything newer', async () => {
  const consumer = await consumerBench((_event, call) => (call < 3 ? failed : ok()));
  await consumer.map();
  await consumer.put('1');
  await consumer.settle();
  await consumer.put('2');
  await consumer.settle();
  expect(consumer.seen()).toEqual([['1']]);
  expect(consumer.bench.activity.idle()).toBe(true);
  await consumer.wait(2000);
  await consumer.wait(4000);
  expect(consumer.seen()).toEqual([['1'], ['1'], ['1'], ['2']]);
  await consumer.close();
});

it('goes on from the lowest failed record, and sends it away alone when halving finds it', async () => {
  const consumer = await consumerBench((event) => {
    const bad = event.Records.find((record) => Buffer.from(record.kinesis.data, 'base64').toString() === 'bad');
    return ok({ batchItemFailures: bad ? [{ itemIdentifier: bad.kinesis.sequenceNumber }] : [] });
  });
  await consumer.put('1', '2', 'bad', '4', '5');
  await consumer.map({ reportBatchItemFailures: true, bisectBatchOnFunctionError: true, maximumRetryAttempts: 1 });
  await consumer.settle();
  await consumer.wait(60_000);
  await consumer.wait(60_000);
  expect(consumer.seen()).toEqual([['1', '2', 'bad', '4', '5'], ['bad', '4', '5'], ['bad', '4'], ['bad'], ['bad'], ['4'], ['5']]);
  expect(consumer.letters).toHaveLength(1);
  expect(consumer.letters[0]).toMatchObject({
    queueArn: QUEUE,
    message: {
      version: '1.0',
      requestContext: { functionArn: FUNCTION, condition: 'RetryAttemptsExhausted' },
      KinesisBatchInfo: { shardId: 'shardId-000000000000', batchSize: 1, streamArn: consumer.streamArn },
    },
  });
  await consumer.close();
});

it.each([
  ['an unknown record', { batchItemFailures: [{ itemIdentifier: 'x' }] }],
  ['nonsense', { batchItemFailures: 'all' }],
])('takes an answer that names %s for a failure of the batch', async (_name, payload) => {
  const consumer = await consumerBench((_event, call) => ok(call === 1 ? payload : {}));
  await consumer.map({ reportBatchItemFailures: true });
  await consumer.put('1');
  await consumer.settle();
  await consumer.wait(2000);
  expect(consumer.seen()).toEqual([['1'], ['1']]);
  await consumer.close();
});

it('does not count throttled tries', async () => {
  const throttled: InvocationResult = { kind: 'refused', errorType: 'TooManyRequestsException', errorMessage: 'Rate Exceeded.' };
  const consumer = await consumerBench((_event, call) => (call < 4 ? throttled : ok()));
  await consumer.map({ maximumRetryAttempts: 1 });
  await consumer.put('1');
  await consumer.settle();
  for (let n = 0; n < 4; n++) await consumer.wait(60_000);
  expect(consumer.seen()).toHaveLength(4);
  expect(consumer.letters).toEqual([]);
  await consumer.close();
});

it('gives up records that have become too old', async () => {
  const consumer = await consumerBench(() => failed);
  await consumer.map({ maximumRecordAgeSeconds: 60 });
  await consumer.put('1');
  await consumer.settle();
  for (let n = 0; n < 6; n++) await consumer.wait(60_000);
  expect(consumer.letters).toMatchObject([{ message: { requestContext: { condition: 'RecordAgeExceeded' } } }]);
  await consumer.close();
});

it('is refused when the role of the function may not read the stream, or not send failures away', async () => {
  const consumer = await consumerBench(() => ok());
  const role = { roleName: 'r', roleArn: 'arn:aws:iam::123456789012:role/r', trustPolicy: { Statement: [] } };
  const reading = 'arn:aws:iam::aws:policy/service-role/AWSLambdaKinesisExecutionRole';
  consumer.bench.identity.putRole(role);
  await expect(consumer.map({ roleArn: role.roleArn })).rejects.toThrow(/kinesis:GetRecords/);
  consumer.bench.identity.putRole({ ...role, managedPolicyArns: [reading] });
  await expect(consumer.map({ roleArn: role.roleArn })).rejects.toThrow(/sqs:SendMessage/);
  await consumer.map({ roleArn: role.roleArn, onFailureDestinationArn: undefined });
  await consumer.close();
});
