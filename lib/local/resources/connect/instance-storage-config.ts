import * as v from 'valibot';
import { stableId } from '../../cloud/stable-id.ts';
import { defineResource } from '../define-resource.ts';
import { ResourceError } from '../resource-error.ts';
import { integer, oneOf, text, textOf } from '../schema/scalars.ts';

const encryption = v.strictObject({ EncryptionType: oneOf(['KMS']), KeyId: textOf(1, 128) });

const RESOURCE_TYPES = [
  'CALL_RECORDINGS',
  'CHAT_TRANSCRIPTS',
  'SCREEN_RECORDINGS',
  'ATTACHMENTS',
  'EMAIL_MESSAGES',
  'SCHEDULED_REPORTS',
  'CONTACT_EVALUATIONS',
  'MEDIA_STREAMS',
  'CONTACT_TRACE_RECORDS',
  'AGENT_EVENTS',
  'REAL_TIME_CONTACT_ANALYSIS_SEGMENTS',
  'REAL_TIME_CONTACT_ANALYSIS_CHAT_SEGMENTS',
  'REAL_TIME_CONTACT_ANALYSIS_VOICE_SEGMENTS',
] as const;

/** Storage type → the one configuration it wants. */
const CONFIGURATIONS = {
  S3: 'S3Config',
  KINESIS_STREAM: 'KinesisStreamConfig',
  KINESIS_VIDEO_STREAM: 'KinesisVideoStreamConfig',
  KINESIS_FIREHOSE: 'KinesisFirehoseConfig',
} as const;

export const instanceStorageConfig = defineResource({
  type: 'AWS::Connect::InstanceStorageConfig',
  support: { part: 'contact records and agent events go to their Kinesis streams; recordings, transcripts and reports are not written' },
  properties: v.strictObject({
    InstanceArn: text,
    ResourceType: oneOf(RESOURCE_TYPES),
    StorageType: oneOf(['S3', 'KINESIS_STREAM', 'KINESIS_VIDEO_STREAM', 'KINESIS_FIREHOSE']),
    S3Config: v.optional(
      v.strictObject({ BucketName: textOf(1, 128), BucketPrefix: textOf(1, 128), EncryptionConfig: v.optional(encryption) }),
    ),
    KinesisStreamConfig: v.optional(v.strictObject({ StreamArn: text })),
    KinesisVideoStreamConfig: v.optional(
      v.strictObject({ Prefix: textOf(1, 128), RetentionPeriodHours: integer(0, 87_600), EncryptionConfig: encryption }),
    ),
    KinesisFirehoseConfig: v.optional(v.strictObject({ FirehoseArn: text })),
  }),
  create: async (properties, { stackName, logicalId }, cloud) => {
    const { instance } = cloud.connect.of(properties.InstanceArn);
    const wanted = CONFIGURATIONS[properties.StorageType];
    if (properties[wanted] === undefined)
      throw new ResourceError(`Properties.${wanted}: required with StorageType ${properties.StorageType}`);
    const bucket = properties.S3Config?.BucketName;
    if (bucket !== undefined && !(await cloud.s3.hasBucket(bucket)))
      throw new ResourceError(`Properties.S3Config.BucketName: bucket "${bucket}" does not exist`);
    const kind = properties.ResourceType;
    if (kind === 'CONTACT_TRACE_RECORDS' || kind === 'AGENT_EVENTS') {
      const stream = properties.KinesisStreamConfig?.StreamArn;
      if (stream === undefined)
        cloud.notice(`${kind} by ${properties.StorageType}: only Kinesis data streams are emulated, so these are not published`);
      else cloud.connect.streams.set(kind, stream);
    }
    const associationId = stableId(instance.arn, stackName, logicalId);
    return { ref: `${instance.arn}|${associationId}|${kind}`, attributes: { AssociationId: associationId } };
  },
});
