import * as v from 'valibot';
import { defineResource } from '../define-resource.ts';
import { physicalName } from '../physical-name.ts';
import { accepted, document, integer, tags, text } from '../schema/scalars.ts';

const corsRule = v.strictObject({
  AllowedOrigins: v.array(text),
  AllowedMethods: v.array(text),
  AllowedHeaders: v.optional(v.array(text)),
  ExposedHeaders: v.optional(v.array(text)),
  MaxAge: v.optional(integer(0, 1_000_000)),
  Id: v.optional(text),
});

const NO_EFFECT = [
  'AbacStatus',
  'AccelerateConfiguration',
  'AccessControl',
  'AnalyticsConfigurations',
  'BucketEncryption',
  'BucketNamePrefix',
  'BucketNamespace',
  'IntelligentTieringConfigurations',
  'InventoryConfigurations',
  'LifecycleConfiguration',
  'LoggingConfiguration',
  'MetadataConfiguration',
  'MetadataTableConfiguration',
  'MetricsConfigurations',
  'NotificationConfiguration',
  'ObjectLockConfiguration',
  'ObjectLockEnabled',
  'OwnershipControls',
  'PublicAccessBlockConfiguration',
  'ReplicationConfiguration',
  'VersioningConfiguration',
  'WebsiteConfiguration',
];

export const bucket = defineResource({
  type: 'AWS::S3::Bucket',
  support: { part: 'objects and CORS; encryption, versioning, life cycle, notifications, website and access settings have no effect' },
  properties: v.strictObject({
    BucketName: v.optional(text),
    CorsConfiguration: v.optional(v.strictObject({ CorsRules: v.array(corsRule) })),
    Tags: tags,
    ...Object.fromEntries(NO_EFFECT.map((name) => [name, accepted])),
  }),
  create: async (properties, request, cloud) => {
    const bucketName = properties.BucketName ?? physicalName(request, 63).toLowerCase();
    if (request.properties.NotificationConfiguration !== undefined)
      cloud.notice(`${request.stackName}/${request.logicalId}: notifications of bucket ${bucketName} are not emulated`);
    const { bucketArn } = await cloud.s3.createBucket({
      bucketName,
      cors: properties.CorsConfiguration?.CorsRules.map((rule) => ({
        allowedOrigins: rule.AllowedOrigins,
        allowedMethods: rule.AllowedMethods,
        allowedHeaders: rule.AllowedHeaders,
        exposeHeaders: rule.ExposedHeaders,
        maxAgeSeconds: rule.MaxAge,
      })),
    });
    const host = `${bucketName}.s3`;
    return {
      ref: bucketName,
      attributes: {
        Arn: bucketArn,
        DomainName: `${host}.amazonaws.com`,
        DualStackDomainName: `${host}.dualstack.${cloud.region}.amazonaws.com`,
        RegionalDomainName: `${host}.${cloud.region}.amazonaws.com`,
        WebsiteURL: `http://${bucketName}.s3-website.${cloud.region}.amazonaws.com`,
      },
    };
  },
  remove: (ref, _properties, cloud) => cloud.s3.deleteBucket(ref),
});

export const bucketPolicy = defineResource({
  type: 'AWS::S3::BucketPolicy',
  support: { part: 'checked for form, not enforced: the laptop speaks plain HTTP, which such policies refuse' },
  properties: v.strictObject({ Bucket: text, PolicyDocument: document }),
  create: ({ Bucket }) => ({ ref: Bucket, attributes: {} }),
});
