import * as v from 'valibot';
import { stableId } from '../../cloud/stable-id.ts';
import { defineResource } from '../define-resource.ts';
import { ResourceError } from '../resource-error.ts';
import { accepted, anyObject, flag, integer, oneOf, tags, text } from '../schema/scalars.ts';
import { functionArnOf } from './function-arn.ts';

const unsupported = [
  'FilterCriteria',
  'AmazonManagedKafkaEventSourceConfig',
  'DocumentDBEventSourceConfig',
  'Queues',
  'SelfManagedEventSource',
  'SelfManagedKafkaEventSourceConfig',
  'SourceAccessConfigurations',
  'StartingPositionTimestamp',
  'Topics',
  'TumblingWindowInSeconds',
] as const;

export const eventSourceMapping = defineResource({
  type: 'AWS::Lambda::EventSourceMapping',
  support: { part: 'Kinesis data streams; batching window and parallelization have no effect, filters and other sources are refused' },
  properties: v.strictObject({
    FunctionName: text,
    EventSourceArn: v.optional(text),
    StartingPosition: v.optional(oneOf(['LATEST', 'TRIM_HORIZON', 'AT_TIMESTAMP'])),
    BatchSize: v.optional(integer(1, 10_000)),
    BisectBatchOnFunctionError: v.optional(flag),
    DestinationConfig: v.optional(v.strictObject({ OnFailure: v.optional(v.strictObject({ Destination: v.optional(text) })) })),
    Enabled: v.optional(flag),
    FunctionResponseTypes: v.optional(v.array(oneOf(['ReportBatchItemFailures']))),
    MaximumRecordAgeInSeconds: v.optional(integer(-1, 604_800)),
    MaximumRetryAttempts: v.optional(integer(-1, 10_000)),
    MaximumBatchingWindowInSeconds: accepted,
    ParallelizationFactor: accepted,
    KmsKeyArn: accepted,
    LoggingConfig: accepted,
    MetricsConfig: accepted,
    ProvisionedPollerConfig: accepted,
    ScalingConfig: accepted,
    Tags: tags,
    ...Object.fromEntries(unsupported.map((name) => [name, accepted])),
    FilterCriteria: v.optional(anyObject),
  }),
  create: async (properties, { stackName, logicalId, properties: given }, cloud) => {
    const problems = unsupported.filter((name) => given[name] !== undefined).map((name) => `Properties.${name}: not emulated`);
    const streamArn = properties.EventSourceArn;
    const position = properties.StartingPosition;
    if (streamArn === undefined || !streamArn.includes(':kinesis:'))
      problems.push(`Properties.EventSourceArn: only Kinesis data streams are emulated, not ${streamArn ?? 'nothing'}`);
    if (position === 'AT_TIMESTAMP') problems.push('Properties.StartingPosition: AT_TIMESTAMP is not emulated');
    if (position === undefined) problems.push('Properties.StartingPosition: required for a stream');
    if (streamArn === undefined || position === undefined || position === 'AT_TIMESTAMP' || problems.length > 0)
      throw new ResourceError(problems);
    const mappingId = stableId(cloud.accountId, stackName, logicalId);
    await cloud.kinesis.mapTo({
      mappingId,
      streamArn,
      functionArn: functionArnOf(properties.FunctionName, cloud),
      batchSize: properties.BatchSize,
      reportBatchItemFailures: properties.FunctionResponseTypes?.includes('ReportBatchItemFailures'),
      bisectBatchOnFunctionError: properties.BisectBatchOnFunctionError,
      maximumRetryAttempts: properties.MaximumRetryAttempts,
      maximumRecordAgeSeconds: properties.MaximumRecordAgeInSeconds,
      startingPosition: position,
      onFailureDestinationArn: properties.DestinationConfig?.OnFailure?.Destination,
      enabled: properties.Enabled,
    });
    return {
      ref: mappingId,
      attributes: {
        Id: mappingId,
        EventSourceMappingArn: `arn:${cloud.partition}:lambda:${cloud.region}:${cloud.accountId}:event-source-mapping:${mappingId}`,
      },
    };
  },
  remove: (ref, _properties, cloud) => cloud.kinesis.unmap(ref),
});
