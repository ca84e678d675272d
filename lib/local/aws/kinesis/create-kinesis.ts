import { join } from 'node:path';
import * as sdk from '@aws-sdk/client-kinesis';
import type { Identity } from '../../identity/identity.ts';
import { AwsError } from '../aws-error.ts';
import type { CreateKinesis } from '../factories.ts';
import { awsJson } from '../model/aws-json.ts';
import { createModelService } from '../model/model-service.ts';
import { Checkpoint, removeCheckpoint } from './checkpoint.ts';
import { EventSource } from './event-source.ts';
import type { EventSourceMapping } from './kinesis.ts';
import { requireStream, streamArn } from './kinesis-context.ts';
import { kinesisOperations } from './operations.ts';
import { sequenceNumber } from './sequence-number.ts';
import { Stream } from './stream.ts';
import { StreamLog } from './stream-log.ts';

const DEFAULT_RETENTION_HOURS = 24;
const BODY_LIMIT = 10 * 1024 * 1024;
/** What Lambda asks of a function's role before it reads a stream for it (documented). */
const READ_ACTIONS = ['GetRecords', 'GetShardIterator', 'DescribeStream', 'ListShards'].map((action) => `kinesis:${action}`);

export const createKinesis: CreateKinesis = async ({ place, identity, clock, directory, host, sqs, activity }) => {
  const streams = new Map<string, Stream>();
  const sources = new Map<string, EventSource>();
  const context = { place, clock, streams };
  const service = createModelService({
    signingName: 'kinesis',
    sdk,
    protocol: awsJson('1.1'),
    operations: kinesisOperations,
    context,
    identity,
  });
  const stopSource = async (mappingId: string) => {
    await sources.get(mappingId)?.stop();
    sources.delete(mappingId);
  };

  return {
    service: { ...service, bodyLimit: BODY_LIMIT },

    async createStream({ streamName, retentionHours = DEFAULT_RETENTION_HOURS }) {
      if (!/^[\w.-]{1,128}$/.test(streamName)) {
        throw new AwsError(
          'ValidationException',
          `The stream name ${JSON.stringify(streamName)} must be 1-128 letters, digits, _, . or -.`,
        );
      }
      const arn = streamArn(place, streamName);
      if (!streams.has(streamName)) {
        const log = await StreamLog.open(join(directory, `${streamName}.jsonl`), clock.now() - retentionHours * 3_600_000);
        streams.set(streamName, new Stream({ name: streamName, arn, retentionHours, log, clock }));
      }
      return { streamArn: arn };
    },
    async deleteStream(streamName) {
      const stream = streams.get(streamName);
      streams.delete(streamName);
      await stream?.remove();
    },
    async append(arn, { partitionKey, data }) {
      const over = activity.begin();
      try {
        const record = await requireStream(context, { StreamARN: arn }).append(partitionKey, Buffer.from(data));
        return { sequenceNumber: sequenceNumber(record.index) };
      } finally {
        over();
      }
    },
    async mapTo(mapping) {
      checkRole(identity, mapping);
      await stopSource(mapping.mappingId);
      const stream = requireStream(context, { StreamARN: mapping.streamArn });
      const start = mapping.startingPosition === 'LATEST' ? stream.end : 0;
      const checkpoint = await Checkpoint.open(directory, mapping.mappingId, start);
      // A stream that was made anew counts from the beginning again.
      if (checkpoint.next > stream.end) await checkpoint.move(start);
      if (mapping.enabled === false) return;
      sources.set(mapping.mappingId, new EventSource({ mapping, stream, checkpoint, host, sqs, clock, activity }));
    },
    async unmap(mappingId) {
      await stopSource(mappingId);
      await removeCheckpoint(directory, mappingId);
    },
    async close() {
      await Promise.all([...sources.keys()].map(stopSource));
      await Promise.all([...streams.values()].map((stream) => stream.close()));
    },
  };
};

/** Throws AwsError `InvalidParameterValueException`, as creating the mapping does on AWS. */
function checkRole(identity: Pick<Identity, 'authorize'>, mapping: EventSourceMapping): void {
  if (mapping.roleArn === undefined) return;
  const accesses = READ_ACTIONS.map((action) => ({ action, resource: mapping.streamArn }));
  const destination = mapping.onFailureDestinationArn;
  if (destination !== undefined) accesses.push({ action: 'sqs:SendMessage', resource: destination });
  try {
    identity.authorize({ kind: 'role', roleArn: mapping.roleArn, sessionName: 'lambda' }, accesses);
  } catch (cause) {
    if (!(cause instanceof AwsError)) throw cause;
    const message = `Cannot read ${mapping.streamArn} for ${mapping.functionArn}. ${cause.message}`;
    throw new AwsError('InvalidParameterValueException', message, { cause });
  }
}
