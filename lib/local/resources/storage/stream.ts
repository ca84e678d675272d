import * as v from 'valibot';
import { defineResource } from '../define-resource.ts';
import { physicalName } from '../physical-name.ts';
import { accepted, integer, tags, text } from '../schema/scalars.ts';

export const stream = defineResource({
  type: 'AWS::Kinesis::Stream',
  support: { part: 'one shard whatever is asked for; encryption and shard metrics have no effect' },
  properties: v.strictObject({
    Name: v.optional(v.pipe(text, v.regex(/^[A-Za-z0-9_.-]{1,128}$/, 'Must be 1 to 128 letters, digits and _.-'))),
    RetentionPeriodHours: v.optional(integer(24, 8760)),
    ShardCount: v.optional(integer(1, 10_000)),
    StreamModeDetails: accepted,
    StreamEncryption: accepted,
    DesiredShardLevelMetrics: accepted,
    MaxRecordSizeInKiB: accepted,
    WarmThroughputMiBps: accepted,
    Tags: tags,
  }),
  create: async (properties, request, cloud) => {
    const streamName = properties.Name ?? physicalName(request, 128);
    const { streamArn } = await cloud.kinesis.createStream({ streamName, retentionHours: properties.RetentionPeriodHours });
    return { ref: streamName, attributes: { Arn: streamArn } };
  },
  remove: (ref, _properties, cloud) => cloud.kinesis.deleteStream(ref),
});
