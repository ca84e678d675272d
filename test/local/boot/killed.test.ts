import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetRecordsCommand, GetShardIteratorCommand, KinesisClient, ListShardsCommand } from '@aws-sdk/client-kinesis';
import { bootCenter } from '../../../lib/local/boot/boot-center.ts';
import type { BootOptions, RunningCenter } from '../../../lib/local/boot/running-center.ts';

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
let child: ChildProcess | undefined;
const running: RunningCenter[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'killed-'));
});
afterEach(async () => {
  child?.kill('SIGKILL');
  for (const one of running.splice(0)) await one.close();
  rmSync(folder, { recursive: true });
});

const boot = async (options: Pick<BootOptions, 'assembly' | 'stateFolder' | 'onLog'>): Promise<RunningCenter> => {
  const center = await bootCenter({ ...options, port: 0, clock: 'virtual' });
  running.push(center);
  return center;
};

/** Boots a centre in a process of its own, and gives the contact id of the call that it is in. */
const startCall = (assembly: string, stateFolder: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const started = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'killed-center.ts'), assembly, stateFolder], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child = started;
    started.once('error', reject);
    started.once('exit', (code) => reject(new Error(`the centre ended by itself (${code})`)));
    started.stdout.on('data', (data) => {
      const [, id] = /connected (\S+)/.exec(String(data)) ?? [];
      if (id) resolve(id);
    });
  });

const kill = (): Promise<unknown> =>
  new Promise((resolve) => {
    child?.once('exit', resolve);
    child?.kill('SIGKILL');
  });

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
  const contactId = await startCall(assembly, stateFolder);
  await kill();

  const notices: string[] = [];
  const second = await boot({ assembly, stateFolder, onLog: ({ line }) => notices.push(line) });
  await second.whenIdle();
  const published = await recordsOf(second);
  await second.close();
  const third = await boot({ assembly, stateFolder });
  await third.whenIdle();
  const afterwards = await recordsOf(third);
  await third.close();

  expect(notices.join()).toContain('1 contact(s) that the last run left open');
  expect(published).toEqual([contactId]);
  expect(afterwards).toEqual([contactId]);
}, 30_000);
