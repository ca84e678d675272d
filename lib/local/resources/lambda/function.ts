import * as v from 'valibot';
import type { LocalCloud } from '../../local-cloud.ts';
import { defineResource } from '../define-resource.ts';
import { physicalName } from '../physical-name.ts';
import { ResourceError } from '../resource-error.ts';
import { accepted, integer, tags, text, textOf } from '../schema/scalars.ts';

const code = v.strictObject({
  S3Bucket: v.optional(text),
  S3Key: v.optional(text),
  S3ObjectVersion: v.optional(text),
  ZipFile: v.optional(v.pipe(text, v.maxLength(4_194_304, 'Must have at most 4 MB'))),
  ImageUri: v.optional(text),
  SourceKMSKeyArn: v.optional(text),
});

const codeFolder = async (given: v.InferOutput<typeof code>, cloud: LocalCloud): Promise<string> => {
  if (given.ZipFile !== undefined) return cloud.code.inline(given.ZipFile);
  if (given.S3Bucket !== undefined && given.S3Key !== undefined) return cloud.code.fromBucket(given.S3Bucket, given.S3Key);
  if (given.ImageUri !== undefined) throw new ResourceError('Properties.Code.ImageUri: container images are not emulated');
  throw new ResourceError('Properties.Code: give ZipFile, or S3Bucket and S3Key');
};

export const function_ = defineResource({
  type: 'AWS::Lambda::Function',
  support: {
    part: 'Node.js with code from an asset or in the template; layers, images, VPC, file systems, tracing and dead-letter settings have no effect',
  },
  properties: v.strictObject({
    Code: code,
    Role: text,
    Handler: v.optional(textOf(1, 128)),
    Runtime: v.optional(text),
    FunctionName: v.optional(v.pipe(text, v.regex(/^[A-Za-z0-9_-]{1,64}$/, 'Must be 1 to 64 letters, digits, hyphens and underscores'))),
    Description: v.optional(textOf(0, 256)),
    Timeout: v.optional(integer(1, 900), 3),
    MemorySize: v.optional(integer(128, 10_240), 128),
    Environment: v.optional(
      v.strictObject({ Variables: v.optional(v.record(v.pipe(v.string(), v.regex(/^[A-Za-z]\w*$/, 'Must be a variable name')), text)) }),
    ),
    ReservedConcurrentExecutions: v.optional(integer(0, 1000)),
    PackageType: v.optional(text),
    Layers: v.optional(v.array(text)),
    Architectures: accepted,
    TracingConfig: accepted,
    DeadLetterConfig: accepted,
    VpcConfig: accepted,
    LoggingConfig: accepted,
    KmsKeyArn: accepted,
    EphemeralStorage: accepted,
    FileSystemConfigs: accepted,
    SnapStart: accepted,
    RuntimeManagementConfig: accepted,
    CodeSigningConfigArn: accepted,
    RecursiveLoop: accepted,
    ImageConfig: accepted,
    CapacityProviderConfig: accepted,
    DurableConfig: accepted,
    FunctionScalingConfig: accepted,
    PublishToLatestPublished: accepted,
    TenancyConfig: accepted,
    Tags: tags,
  }),
  create: async (properties, request, cloud) => {
    const functionName = properties.FunctionName ?? physicalName(request, 64);
    const functionArn = `arn:${cloud.partition}:lambda:${cloud.region}:${cloud.accountId}:function:${functionName}`;
    const result = {
      ref: functionName,
      attributes: { Arn: functionArn, 'SnapStartResponse.ApplyOn': 'None', 'SnapStartResponse.OptimizationStatus': 'Off' },
    };
    const { Runtime: runtime, Handler: handler } = properties;
    if (runtime === undefined || handler === undefined) throw new ResourceError('Properties: Runtime and Handler are required');
    if (!runtime.startsWith('nodejs')) {
      cloud.notice(
        `${request.stackName}/${request.logicalId}: function ${functionName} wants ${runtime}; only Node.js runs here, so calling it fails`,
      );
      return result;
    }
    if ((properties.Layers ?? []).length > 0)
      cloud.notice(`${request.stackName}/${request.logicalId}: layers of function ${functionName} are not emulated`);
    cloud.lambda.putFunction({
      functionName,
      functionArn,
      roleArn: properties.Role,
      handler,
      runtime,
      codeFolder: await codeFolder(properties.Code, cloud),
      timeoutSeconds: properties.Timeout,
      memoryMb: properties.MemorySize,
      environment: properties.Environment?.Variables ?? {},
      reservedConcurrency: properties.ReservedConcurrentExecutions,
    });
    return result;
  },
});
