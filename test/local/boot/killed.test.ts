import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetRecordsCommand, GetShardIteratorCommand, KinesisClient, ListShardsCommand } from '@aws-sdk/client-kinesis';
import { bootCenter } from '../../../lib/local/boot/boot-center.ts';
import type { RunningCenter } from '../../../lib/local/boot/running-center.ts';

const TEMPLATE = readFileSync(join(__dirname, '../../fixtures/templates/one-number.yaml'), 'utf8');
const STREAM = `
  Records:
    Type: AWS::Kinesis::Stream
    Properties: { Name: records, ShardCount: 1 }
  Storage:
    Type: AWS::Connect::InstanceStorageConfig
    Properties:
      InstanceArn: !GetAtt Instance.Arn
      ResourceType: CONTACT_TRACE_RECORDS
      StorageType: KINESIS_STREAM
      KinesisStreamConfig: { StreamArn: !GetAtt Records.Arn }

Outputs:`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'killed-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Contact ids of the records in the stream, read as a consumer would. */
const recordsOf = async (center: RunningCenter): Promise<string[]> => {
  const kinesis = new KinesisClient({
    endpoint: `${center.url}/_aws`,
    region: center.cloud.region,
    credentials: center.operatorCredentials,
  });
  const { Shards: [shard] = [] } = await kinesis.send(new ListShardsCommand({ StreamName: 'records' }));
  const { ShardIterator } = await kinesis.send(
    new GetShardIteratorCommand({ StreamName: 'records', ShardId: shard?.ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
  );
  const { Records = [] } = await kinesis.send(new GetRecordsCommand({ ShardIterator }));
  kinesis.destroy();
  return Records.map(({ Data }) => JSON.parse(Buffer.from(Data ?? []).toString()).ContactId);
};

test('the record of a call that a kill -9 broke off is published at the next start, once', async () => {
  const assembly = join(folder, 'recorded.yaml');
  writeFileSync(assembly, TEMPLATE.replace('\nOutputs:', STREAM));
  const stateFolder = join(folder, 'state');
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'killed-center.ts'), assembly, stateFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const contactId = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the centre ended by itself (${code})`)));
    child.stdout.on('data', (data) => {
      const [, id] = /connected (\S+)/.exec(String(data)) ?? [];
      if (id) resolve(id);
    });
  });
  const killed = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await killed;

  const notices: string[] = [];
  const second = await bootCenter({ assembly, stateFolder, port: 0, clock: 'virtual', onLog: ({ line }) => notices.push(line) });
  await second.whenIdle();
  const published = await recordsOf(second);
  await second.close();
  const third = await bootCenter({ assembly, stateFolder, port: 0, clock: 'virtual' });
  await third.whenIdle();
  const afterwards = await recordsOf(third);
  await third.close();

  expect(notices.join()).toContain('1 contact(s) that the last run left open');
  expect(published).toEqual([contactId]);
  expect(afterwards).toEqual([contactId]);
});
