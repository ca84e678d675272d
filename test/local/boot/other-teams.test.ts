import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TraceEvent } from '../../../lib/emulator/trace.ts';
import { bootCenter } from '../../../lib/local/boot/boot-center.ts';
import type { BootOptions, CenterLog, RunningCenter } from '../../../lib/local/boot/running-center.ts';

// Workers and SDK clients start slowly on a busy machine.
jest.setTimeout(30_000);

let folder: string;
const running: RunningCenter[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'other-teams-'));
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.close();
  rmSync(folder, { recursive: true });
});

const boot = async (template: string, options: Partial<BootOptions> = {}): Promise<{ center: RunningCenter; logs: CenterLog[] }> => {
  const logs: CenterLog[] = [];
  const center = await bootCenter({
    assembly: join(__dirname, '../../fixtures/templates', template),
    stateFolder: join(folder, 'state'),
    port: 0,
    clock: 'virtual',
    at: '2026-11-23T10:00:00-05:00',
    onLog: (log) => logs.push(log),
    ...options,
  });
  running.push(center);
  return { center, logs };
};

const call = async (center: RunningCenter, patienceMs = 60_000): Promise<{ said: string[]; ended: string | undefined }> => {
  const events: TraceEvent[] = [];
  const [number] = center.info().numbers;
  const leg = center.center.dial({ to: number?.address ?? '', from: '+12125550123', onTrace: (event) => events.push(event) });
  center.cloud.clock.after(patienceMs, () => leg.hangUp());
  await center.driveUntil(() => events.some(({ type }) => type === 'record'));
  return {
    said: events.flatMap((event) => (event.type === 'prompt' && event.to === 'customer' && event.text ? [event.text] : [])),
    ended: events.flatMap((event) => (event.type === 'disconnect' ? [event.reason] : [])).at(-1),
  };
};
const notices = (logs: CenterLog[]): string => logs.flatMap(({ kind, line }) => (kind === 'notice' ? [line] : [])).join('\n');

const INSTANCE = 'arn:aws:connect:us-east-1:111122223333:instance/12345678-1234-1234-1234-123456789012';

describe('hours, queue, function, table, number tied by a provider of SDK calls', () => {
  test('the function remembers callers in its table, and the call waits in the queue', async () => {
    const { center, logs } = await boot('clinic-line.yaml');

    const first = await call(center);
    const second = await call(center);

    expect(first.said.slice(0, 2)).toEqual(['Clinic test line.', 'This is your first call.']);
    expect(second.said.slice(0, 2)).toEqual(['Clinic test line.', 'This is call 2 .']);
    expect(second.ended).toBe('CUSTOMER_DISCONNECT');
    expect(notices(logs)).toBe('clinic-line/Topic (AWS::SNS::Topic) is not emulated and was left out');
  });

  test('hours are those of the template, in its time zone', async () => {
    const { center } = await boot('clinic-line.yaml', { at: '2026-11-23T17:01:00-05:00' });
    expect(await call(center)).toEqual({
      said: ['Clinic test line.', 'The clinic is closed.'],
      ended: 'CONTACT_FLOW_DISCONNECT',
    });
  });

  test('parameters reach mappings and conditions', async () => {
    const { center } = await boot('clinic-line.yaml', {
      at: '2026-11-23T23:00:00-05:00',
      parameters: { Stage: 'prod', OpenAllDay: 'yes' },
    });
    const { said } = await call(center);
    expect(center.info().name).toBe('clinic-line-prod');
    expect(said.slice(0, 2)).toEqual(['Welcome to the clinic.', 'This is your first call.']);
  });

  test('wrong and unknown parameters are told at once', async () => {
    const parameters = { Stage: 'prd', Stagee: 'prod' };
    await expect(boot('clinic-line.yaml', { parameters })).rejects.toMatchObject({
      problems: [
        '--parameter Stagee: no template declares it; did you mean Stage?',
        'stack clinic-line Parameters.Stage: "prd" is not one of dev, prod',
      ],
    });
  });

  test('strict refuses what is not emulated', async () => {
    await expect(boot('clinic-line.yaml', { strict: true })).rejects.toMatchObject({
      code: 'RESOURCE_TYPE_REFUSED',
      problems: ['stack clinic-line, Topic (AWS::SNS::Topic): is not emulated (start without --strict to leave it out)'],
    });
  });
});

describe('an instance that is somebody else’s, a function in Python', () => {
  test('the parameter that is missing is asked for by name, kind and pattern', async () => {
    await expect(boot('support-line.json')).rejects.toMatchObject({
      code: 'PARAMETERS_MISSING',
      message: expect.stringMatching(
        /ConnectInstanceArn: no value and no default \(String, matching .*ARN of your Amazon Connect instance/,
      ),
    });
  });

  test('what cannot run is named, and a number without a flow cannot be called through', async () => {
    const { center, logs } = await boot('support-line.json', { parameters: { ConnectInstanceArn: INSTANCE } });
    expect(notices(logs)).toContain(`parameter ConnectInstanceArn names is taken to exist, empty (${INSTANCE})`);
    expect(notices(logs)).toContain('wants python3.11; only Node.js runs here, so calling it fails');
    expect(notices(logs)).toContain('support-line/NotifyRule (AWS::Events::Rule) is not emulated and was left out');
    expect(center.info().numbers).toEqual([expect.objectContaining({ flow: null })]);
  });
});

test('flows that the service would refuse are refused with all its problems', async () => {
  const error = await boot('broken-flows.yaml').catch((cause: unknown) => cause);
  expect(error).toMatchObject({ code: 'RESOURCE_FAILED' });
  for (const problem of [
    'F (AWS::Connect::ContactFlow): Properties.Content (action s, Actions[0].Type): Invalid Action type. Type: MesageParticipant. Did you mean MessageParticipant?',
    'F (AWS::Connect::ContactFlow): Properties.Content (action t, Actions[1].Parameters.Txt): Invalid Action property name.',
    'Invalid Action error. Error: Nope, Path: Actions[2]',
    'G (AWS::Connect::ContactFlow): Properties.Content: Invalid contact flow format: The document is not JSON',
  ]) {
    expect(String(error)).toContain(problem);
  }
});
