import { VirtualClock } from '../../../lib/emulator/clock/virtual-clock.ts';
import type { Instance } from '../../../lib/emulator/inventory/types.ts';
import { createActivity } from '../../../lib/local/aws/activity.ts';
import type { TableDefinition } from '../../../lib/local/aws/dynamodb/dynamo-db.ts';
import type { EventSourceMapping } from '../../../lib/local/aws/kinesis/kinesis.ts';
import type { AwsService } from '../../../lib/local/aws/service.ts';
import type { SsmParameter } from '../../../lib/local/aws/ssm/ssm.ts';
import { ConnectSite } from '../../../lib/local/cloud/connect-site.ts';
import type { FunctionConfiguration, FunctionHost, InvocationResult } from '../../../lib/local/functions/function-host.ts';
import { createIdentity } from '../../../lib/local/identity/create-identity.ts';
import type { LocalCloud } from '../../../lib/local/local-cloud.ts';

export const ACCOUNT = '123456789012';
export const REGION = 'ap-southeast-1';

const service: AwsService = {
  signingName: 'none',
  handle: () => Promise.reject(new Error('not served')),
  error: () => ({ status: 500, headers: {}, body: '' }),
};
const unused = (): never => {
  throw new Error('not used by this fake');
};

export interface FakeCloud extends LocalCloud {
  readonly notices: string[];
  readonly tables: Map<string, TableDefinition>;
  readonly buckets: Set<string>;
  readonly objects: Map<string, Buffer>;
  readonly mappings: Map<string, EventSourceMapping>;
  readonly functionsDefined: Map<string, FunctionConfiguration>;
  /** Events that functions were invoked with. */
  readonly invocations: { functionArn: string; event: Record<string, unknown> }[];
}

/** A local cloud whose services keep things in memory; `onInvoke` plays the functions. */
export const fakeCloud = (
  onInvoke: (functionArn: string, event: Record<string, unknown>) => Promise<InvocationResult> | InvocationResult = () => ({
    kind: 'ok',
    payload: null,
    durationMs: 1,
  }),
  numberFlows: ReadonlyMap<string, string> = new Map(),
): FakeCloud => {
  const clock = new VirtualClock(Date.parse('2026-10-12T02:00:00Z'));
  const place = { accountId: ACCOUNT, region: REGION };
  const notices: string[] = [];
  const tables = new Map<string, TableDefinition>();
  const buckets = new Set<string>();
  const objects = new Map<string, Buffer>();
  const mappings = new Map<string, EventSourceMapping>();
  const parameters = new Map<string, SsmParameter>();
  const secrets = new Map<string, string>();
  const functionsDefined = new Map<string, FunctionConfiguration>();
  const invocations: FakeCloud['invocations'] = [];
  const arn = (kind: string, name: string): string => `arn:aws:${kind}:${REGION}:${ACCOUNT}:${name}`;
  const host: FunctionHost = {
    define: (configuration) => functionsDefined.set(configuration.functionArn, configuration),
    remove: (functionArn) => functionsDefined.delete(functionArn),
    invoke: async (function_, event) => {
      invocations.push({ functionArn: function_, event: event as Record<string, unknown> });
      return onInvoke(function_, event as Record<string, unknown>);
    },
    onLog: () => undefined,
    close: async () => undefined,
  };
  return {
    accountId: ACCOUNT,
    region: REGION,
    partition: 'aws',
    clock,
    activity: createActivity(),
    identity: createIdentity({ place, clock }),
    notices,
    tables,
    buckets,
    objects,
    mappings,
    functionsDefined,
    invocations,
    dynamodb: {
      service,
      createTable: async (table) => {
        tables.set(table.tableName, table);
        return { tableArn: arn('dynamodb', `table/${table.tableName}`) };
      },
      deleteTable: async (name) => void tables.delete(name),
      tableArn: (name) => arn('dynamodb', `table/${name}`),
      call: unused,
      close: async () => undefined,
    },
    s3: {
      service,
      createBucket: async ({ bucketName }) => {
        buckets.add(bucketName);
        return { bucketArn: `arn:aws:s3:::${bucketName}` };
      },
      deleteBucket: async (name) => void buckets.delete(name),
      hasBucket: async (name) => buckets.has(name),
      putObject: unused,
      getObject: async (bucket, key) => {
        const body = objects.get(`${bucket}/${key}`);
        return body && { object: { key, size: body.length, eTag: '""', lastModified: '', contentType: '', headers: {}, tags: {} }, body };
      },
      deleteObject: unused,
      mountBucket: unused,
    },
    kinesis: {
      service,
      createStream: async ({ streamName }) => ({ streamArn: arn('kinesis', `stream/${streamName}`) }),
      deleteStream: async () => undefined,
      append: async () => ({ sequenceNumber: '1' }),
      mapTo: async (mapping) => void mappings.set(mapping.mappingId, mapping),
      unmap: async (id) => void mappings.delete(id),
      close: async () => undefined,
    },
    sqs: {
      service,
      createQueue: async ({ queueName }) => ({
        queueUrl: `http://127.0.0.1:1/_aws/${ACCOUNT}/${queueName}`,
        queueArn: arn('sqs', queueName),
      }),
      deleteQueue: async () => undefined,
      send: unused,
      close: async () => undefined,
    },
    secrets: {
      service,
      createSecret: async ({ name, secretString }) => {
        const secretArn = arn('secretsmanager', `secret:${name}-AbCdEf`);
        secrets.set(secretArn, secretString ?? 'Generated1');
        return { secretArn };
      },
      deleteSecret: async (id) => void secrets.delete(id),
      value: async (id, key) => {
        const value = secrets.get(id);
        if (value === undefined) throw new Error(`secret ${id} does not exist`);
        return key === undefined || !value.startsWith('{') ? value : String((JSON.parse(value) as Record<string, unknown>)[key]);
      },
    },
    ssm: {
      service,
      put: async (parameter) => {
        parameters.set(parameter.name, parameter);
        return { version: 1 };
      },
      get: async (name) => parameters.get(name),
      remove: async (name) => void parameters.delete(name),
    },
    lambda: {
      service,
      putFunction: (configuration) => host.define(configuration),
      removeFunction: (functionArn) => host.remove(functionArn),
      publishVersion: (functionArn) => ({ version: '1', versionArn: `${functionArn}:1` }),
      putAlias: (functionArn, { name }) => ({ aliasArn: `${functionArn}:${name}` }),
      removeAlias: () => undefined,
      find: (function_) => functionsDefined.get(function_),
    },
    functions: host,
    connect: new ConnectSite({ numberFlows, onOpen: () => undefined }),
    code: { fromBucket: async (bucket, key) => `/code/${bucket}/${key}`, inline: async () => '/code/inline' },
    notice: (line) => notices.push(line),
  };
};

export const INSTANCE_ARN = `arn:aws:connect:${REGION}:${ACCOUNT}:instance/12345678-1234-8234-8234-123456789012`;

/** A fake cloud that has an instance. */
export const fakeCloudWithInstance = (...given: Parameters<typeof fakeCloud>): FakeCloud => {
  const cloud = fakeCloud(...given);
  const instance: Instance = {
    id: '12345678-1234-8234-8234-123456789012',
    arn: INSTANCE_ARN,
    name: 'desk',
    alias: 'desk',
    region: REGION,
    accountId: ACCOUNT,
    inboundCalls: true,
    outboundCalls: true,
    flowLogs: false,
  };
  cloud.connect.open(instance);
  return cloud;
};
