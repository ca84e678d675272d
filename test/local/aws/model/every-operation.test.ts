import * as connect from '@aws-sdk/client-connect';
import * as kinesis from '@aws-sdk/client-kinesis';
import * as lambda from '@aws-sdk/client-lambda';
import * as secretsManager from '@aws-sdk/client-secrets-manager';
import * as sqs from '@aws-sdk/client-sqs';
import * as ssm from '@aws-sdk/client-ssm';
import type { NormalizedSchema } from '@smithy/core/schema';
import { awsJson } from '../../../../lib/local/aws/model/aws-json.ts';
import { createModelService } from '../../../../lib/local/aws/model/model-service.ts';
import type { Operation } from '../../../../lib/local/aws/model/operation.ts';
import { readServiceModel, requiredMembers } from '../../../../lib/local/aws/model/operation-model.ts';
import type { Protocol } from '../../../../lib/local/aws/model/protocol.ts';
import { restJson } from '../../../../lib/local/aws/model/rest-json.ts';
import { awsBench } from '../support/aws-bench.ts';

/** The smallest input that fits: required members only. */
function example(schema: NormalizedSchema): unknown {
  if (schema.isStructSchema())
    return Object.fromEntries(requiredMembers(schema).map((name) => [name, example(schema.getMemberSchema(name))]));
  if (schema.isListSchema()) return [example(schema.getValueSchema())];
  if (schema.isMapSchema()) return { key: example(schema.getValueSchema()) };
  if (schema.isTimestampSchema()) return new Date(1_700_000_000_000);
  if (schema.isBlobSchema()) return new Uint8Array([1, 2, 3]);
  if (schema.isNumericSchema()) return 7;
  if (schema.isBooleanSchema()) return true;
  if (schema.isDocumentSchema()) return { a: 1 };
  return 'v/1 é';
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Operations that a client sends as an event stream, which no emulated operation does. */
const STREAMED = new Set(['SubscribeToShard', 'InvokeWithResponseStream']);

describe.each<[string, object, Protocol, number, string, boolean]>([
  ['connect', connect, restJson, 397, 'ConnectClient', false],
  ['lambda', lambda, restJson, 88, 'LambdaClient', false],
  ['sqs', sqs, awsJson('1.0'), 23, 'SQSClient', false],
  ['secretsmanager', secretsManager, awsJson('1.1'), 23, 'SecretsManagerClient', false],
  ['ssm', ssm, awsJson('1.1'), 154, 'SSMClient', false],
  ['kinesis', kinesis, awsJson('1.1'), 45, 'KinesisClient', true],
])('every operation of %s', (signingName, sdk, protocol, count, clientName, http2) => {
  const model = readServiceModel(sdk);
  const seen: { name: string; input: object }[] = [];
  const operations = Object.fromEntries(
    model.operations.map(({ name }): [string, Operation<object, object, null>] => [
      name,
      {
        run: (input) => {
          seen.push({ name, input });
          return {};
        },
      },
    ]),
  );
  const bench = awsBench({ http2 });
  const service = createModelService({ signingName, sdk, protocol, operations, context: null, identity: bench.identity });
  const clients: { destroy(): void }[] = [];
  beforeAll(() => bench.serve(service));
  afterAll(async () => {
    for (const client of clients) client.destroy();
    await bench.close();
  });

  it('is found in the client, and arrives as the client sent it', async () => {
    const exported = sdk as Record<string, new (input: unknown) => { send(command: unknown): Promise<unknown>; destroy(): void }>;
    const Client = exported[clientName];
    if (!Client) throw new Error(`no ${clientName}`);
    // SQS clients would check the digest of an answer that nobody makes here.
    const client = new Client({ ...bench.client(), md5: false });
    clients.push(client);
    const wrong: string[] = [];
    expect(model.operations).toHaveLength(count);
    for (const { name, input } of model.operations) {
      const Command = exported[`${name}Command`];
      if (!Command || STREAMED.has(name)) continue;
      const sent = input.isUnitSchema() ? {} : (example(input) as object);
      await client.send(new Command(structuredClone(sent))).catch((error: unknown) => wrong.push(`${name}: ${String(error)}`));
      const got = seen.at(-1);
      if (got?.name !== name) wrong.push(`${name} arrived as ${got?.name}`);
      else if (!isPart(plain(sent), plain(got.input)))
        wrong.push(`${name}: ${JSON.stringify(got.input)} instead of ${JSON.stringify(sent)}`);
    }
    expect(wrong).toEqual([]);
    expect(bench.faults).toEqual([]);
  });
});

/** The client may add members (idempotency tokens), not change them. */
function isPart(part: unknown, whole: unknown): boolean {
  if (typeof part !== 'object' || part === null) return part === whole;
  if (typeof whole !== 'object' || whole === null) return false;
  return Object.entries(part).every(([key, value]) => isPart(value, (whole as Record<string, unknown>)[key]));
}
