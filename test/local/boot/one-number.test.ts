import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TraceEvent } from '../../../lib/emulator/trace.ts';
import { bootCenter } from '../../../lib/local/boot/boot-center.ts';
import type { BootOptions, CenterLog, RunningCenter } from '../../../lib/local/boot/running-center.ts';

const TEMPLATE = join(__dirname, '../../fixtures/templates/one-number.yaml');

// Workers and SDK clients start slowly on a busy machine.
jest.setTimeout(30_000);

let folder: string;
const running: RunningCenter[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'one-number-'));
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.close();
  rmSync(folder, { recursive: true });
});

const boot = async (options: Partial<BootOptions> = {}): Promise<{ center: RunningCenter; logs: CenterLog[] }> => {
  const logs: CenterLog[] = [];
  const center = await bootCenter({
    assembly: TEMPLATE,
    stateFolder: join(folder, 'state'),
    port: 0,
    clock: 'virtual',
    onLog: (log) => logs.push(log),
    ...options,
  });
  running.push(center);
  return { center, logs };
};
const numberOf = (center: RunningCenter): string => center.info().numbers[0]?.address ?? '';

test('a template written by hand answers its number', async () => {
  const { center } = await boot();
  expect(center.info()).toMatchObject({
    name: 'one-number',
    numbers: [{ flow: 'hello', description: 'Number of one-number' }],
    ignored: [],
  });
  const events: TraceEvent[] = [];
  center.center.dial({ to: numberOf(center), from: '+8613800138000', onTrace: (event) => events.push(event) });
  await center.driveUntil(() => events.some(({ type }) => type === 'record'));
  expect(events.find(({ type }) => type === 'prompt')).toMatchObject({ text: 'Hello from a template.' });
  expect(events.find(({ type }) => type === 'disconnect')).toMatchObject({ reason: 'CONTACT_FLOW_DISCONNECT' });
});

test('the next start keeps the number and its flow without asking the function again', async () => {
  const { center: first } = await boot();
  const number = numberOf(first);
  await first.close();
  const { center, logs } = await boot();
  expect(center.info().numbers).toEqual([{ address: number, flow: 'hello', description: 'Number of one-number' }]);
  expect(logs.filter(({ kind }) => kind === 'function')).toEqual([]);
});

test('a second start on the same state is refused', async () => {
  await boot();
  await expect(boot()).rejects.toMatchObject({ code: 'STATE_LOCKED', message: expect.stringContaining(`process ${process.pid}`) });
});

test('a call of the function that its role does not allow fails the custom resource, and is said', async () => {
  const narrowed = readFileSync(TEMPLATE, 'utf8').replaceAll('connect:AssociatePhoneNumberContactFlow,', '');
  const file = join(folder, 'narrowed.yaml');
  writeFileSync(file, narrowed);
  const logs: CenterLog[] = [];
  const error = await boot({ assembly: file, onLog: (log) => logs.push(log) }).catch((cause: unknown) => cause);
  expect(error).toMatchObject({ code: 'RESOURCE_FAILED' });
  expect(String(error)).toContain('stack narrowed, Link (Custom::NumberFlow)');
  expect(logs.map(({ line }) => line).join('\n')).toContain('AccessDenied');
});

test('a table store that is broken is told with its folder and the cure', async () => {
  const { center: first } = await boot();
  await first.close();
  writeFileSync(join(folder, 'state/dynamodb/leveldb/CURRENT'), 'torn');
  await expect(boot()).rejects.toMatchObject({ code: 'STATE_CORRUPTED', message: expect.stringMatching(/dynamodb\/leveldb.*--fresh/) });
});

test('a stored state that is broken is told with its file and the cure, and fresh begins anew', async () => {
  const { center: first } = await boot();
  await first.close();
  writeFileSync(join(folder, 'state/ssm/parameters.json'), '{"torn');
  await expect(boot()).rejects.toMatchObject({ code: 'STATE_CORRUPTED', message: expect.stringMatching(/ssm\/parameters\.json.*--fresh/) });
  const { center } = await boot({ fresh: true });
  expect(center.info().numbers).toHaveLength(1);
});
