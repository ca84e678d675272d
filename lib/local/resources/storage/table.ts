import * as v from 'valibot';
import type { TableDefinition } from '../../aws/dynamodb/dynamo-db.ts';
import type { LocalCloud } from '../../local-cloud.ts';
import { defineResource } from '../define-resource.ts';
import { physicalName } from '../physical-name.ts';
import { ResourceError } from '../resource-error.ts';
import type { ResourceRequest, ResourceResult } from '../resource-type.ts';
import { accepted, flag, integer, oneOf, tags, text } from '../schema/scalars.ts';

const attributeDefinitions = v.array(v.strictObject({ AttributeName: text, AttributeType: oneOf(['S', 'N', 'B']) }));
const keySchema = v.pipe(
  v.array(v.strictObject({ AttributeName: text, KeyType: oneOf(['HASH', 'RANGE']) })),
  v.minLength(1, 'Must have a HASH key'),
);
const projection = v.strictObject({
  ProjectionType: v.optional(oneOf(['ALL', 'KEYS_ONLY', 'INCLUDE'])),
  NonKeyAttributes: v.optional(v.array(text)),
});
const throughput = v.strictObject({ ReadCapacityUnits: integer(1, 1_000_000), WriteCapacityUnits: integer(1, 1_000_000) });
const tableName = v.pipe(text, v.regex(/^[A-Za-z0-9_.-]{3,255}$/, 'Must be 3 to 255 letters, digits and _.-'));
const globalIndex = {
  IndexName: text,
  KeySchema: keySchema,
  Projection: projection,
  ContributorInsightsSpecification: accepted,
  OnDemandThroughput: accepted,
  WarmThroughput: accepted,
};
const timeToLive = v.strictObject({ AttributeName: v.optional(text), Enabled: flag });
const localIndexes = v.optional(v.array(v.strictObject({ IndexName: text, KeySchema: keySchema, Projection: projection })));
const billingMode = v.optional(oneOf(['PROVISIONED', 'PAY_PER_REQUEST']));

const open = async (
  table: Omit<TableDefinition, 'tableName' | 'timeToLiveAttribute'>,
  more: { name: string | undefined; timeToLive: v.InferOutput<typeof timeToLive> | undefined; streams: boolean },
  request: ResourceRequest,
  cloud: LocalCloud,
): Promise<ResourceResult> => {
  const name = more.name ?? physicalName(request, 255);
  if (more.streams) cloud.notice(`${request.stackName}/${request.logicalId}: the change stream of table ${name} is not emulated`);
  if (more.timeToLive?.Enabled && more.timeToLive.AttributeName === undefined)
    throw new ResourceError('Properties.TimeToLiveSpecification.AttributeName: required');
  const { tableArn } = await cloud.dynamodb.createTable({
    ...table,
    tableName: name,
    timeToLiveAttribute: more.timeToLive?.Enabled ? more.timeToLive.AttributeName : undefined,
  });
  return { ref: name, attributes: { Arn: tableArn, StreamArn: `${tableArn}/stream/1970-01-01T00:00:00.000`, TableId: name } };
};

export const table = defineResource({
  type: 'AWS::DynamoDB::Table',
  support: { part: 'change streams, encryption, resource policies, imports and throughput limits have no effect' },
  properties: v.strictObject({
    TableName: v.optional(tableName),
    AttributeDefinitions: attributeDefinitions,
    KeySchema: keySchema,
    BillingMode: billingMode,
    ProvisionedThroughput: v.optional(throughput),
    GlobalSecondaryIndexes: v.optional(v.array(v.strictObject({ ...globalIndex, ProvisionedThroughput: v.optional(throughput) }))),
    LocalSecondaryIndexes: localIndexes,
    TimeToLiveSpecification: v.optional(timeToLive),
    PointInTimeRecoverySpecification: v.optional(
      v.strictObject({ PointInTimeRecoveryEnabled: v.optional(flag), RecoveryPeriodInDays: accepted }),
    ),
    StreamSpecification: accepted,
    SSESpecification: accepted,
    DeletionProtectionEnabled: accepted,
    TableClass: accepted,
    ContributorInsightsSpecification: accepted,
    ImportSourceSpecification: accepted,
    KinesisStreamSpecification: accepted,
    OnDemandThroughput: accepted,
    WarmThroughput: accepted,
    ResourcePolicy: accepted,
    Tags: tags,
  }),
  create: (properties, request, cloud) =>
    open(
      {
        AttributeDefinitions: properties.AttributeDefinitions,
        KeySchema: properties.KeySchema,
        BillingMode: properties.BillingMode ?? 'PROVISIONED',
        ProvisionedThroughput: properties.ProvisionedThroughput,
        GlobalSecondaryIndexes: properties.GlobalSecondaryIndexes?.map(({ IndexName, KeySchema, Projection, ProvisionedThroughput }) => ({
          IndexName,
          KeySchema,
          Projection,
          ProvisionedThroughput,
        })),
        LocalSecondaryIndexes: properties.LocalSecondaryIndexes,
        pointInTimeRecovery: properties.PointInTimeRecoverySpecification?.PointInTimeRecoveryEnabled,
      },
      { name: properties.TableName, timeToLive: properties.TimeToLiveSpecification, streams: properties.StreamSpecification !== undefined },
      request,
      cloud,
    ),
  remove: (ref, _properties, cloud) => cloud.dynamodb.deleteTable(ref),
});

const replica = v.strictObject({
  Region: text,
  PointInTimeRecoverySpecification: v.optional(
    v.strictObject({ PointInTimeRecoveryEnabled: v.optional(flag), RecoveryPeriodInDays: accepted }),
  ),
  ContributorInsightsSpecification: accepted,
  DeletionProtectionEnabled: accepted,
  GlobalSecondaryIndexes: accepted,
  GlobalTableSettingsReplicationMode: accepted,
  KinesisStreamSpecification: accepted,
  ReadOnDemandThroughputSettings: accepted,
  ReadProvisionedThroughputSettings: accepted,
  ReplicaStreamSpecification: accepted,
  ResourcePolicy: accepted,
  SSESpecification: accepted,
  TableClass: accepted,
  Tags: tags,
});

/** What CDK's TableV2 makes. */
export const globalTable = defineResource({
  type: 'AWS::DynamoDB::GlobalTable',
  support: { part: 'the replica of this region; others, change streams, encryption and throughput limits have no effect' },
  properties: v.strictObject({
    TableName: v.optional(tableName),
    AttributeDefinitions: attributeDefinitions,
    KeySchema: v.optional(keySchema),
    BillingMode: billingMode,
    GlobalSecondaryIndexes: v.optional(
      v.array(
        v.strictObject({
          ...globalIndex,
          ReadOnDemandThroughputSettings: accepted,
          ReadProvisionedThroughputSettings: accepted,
          WriteOnDemandThroughputSettings: accepted,
          WriteProvisionedThroughputSettings: accepted,
        }),
      ),
    ),
    LocalSecondaryIndexes: localIndexes,
    TimeToLiveSpecification: v.optional(timeToLive),
    Replicas: v.optional(v.array(replica)),
    StreamSpecification: accepted,
    SSESpecification: accepted,
    GlobalTableSourceArn: accepted,
    GlobalTableWitnesses: accepted,
    MultiRegionConsistency: accepted,
    ReadOnDemandThroughputSettings: accepted,
    ReadProvisionedThroughputSettings: accepted,
    WarmThroughput: accepted,
    WriteOnDemandThroughputSettings: accepted,
    WriteProvisionedThroughputSettings: accepted,
  }),
  create: (properties, request, cloud) => {
    if (properties.KeySchema === undefined) throw new ResourceError('Properties.KeySchema: required');
    const here = properties.Replicas?.find((one) => one.Region === cloud.region);
    return open(
      {
        AttributeDefinitions: properties.AttributeDefinitions,
        KeySchema: properties.KeySchema,
        // Capacity has no effect here, so a provisioned table needs none either.
        BillingMode: 'PAY_PER_REQUEST',
        GlobalSecondaryIndexes: properties.GlobalSecondaryIndexes?.map(({ IndexName, KeySchema, Projection }) => ({
          IndexName,
          KeySchema,
          Projection,
        })),
        LocalSecondaryIndexes: properties.LocalSecondaryIndexes,
        pointInTimeRecovery: here?.PointInTimeRecoverySpecification?.PointInTimeRecoveryEnabled,
      },
      { name: properties.TableName, timeToLive: properties.TimeToLiveSpecification, streams: properties.StreamSpecification !== undefined },
      request,
      cloud,
    );
  },
  remove: (ref, _properties, cloud) => cloud.dynamodb.deleteTable(ref),
});
