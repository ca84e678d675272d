import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkspace } from '../../../bin/commands/flows/open-workspace.ts';
import { synthesize } from '../../../bin/support/synthesize.ts';
import { bootCenter } from '../../../lib/local/boot/boot-center.ts';
import type { RunningCenter } from '../../../lib/local/boot/running-center.ts';
import { isDefaultFlow } from '../../../lib/operations/flows/default-flows.ts';
import type { FlowKind } from '../../../lib/operations/flows/flow-key.ts';
import { flowStatus } from '../../../lib/operations/flows/flow-status.ts';
import { pullFlows } from '../../../lib/operations/flows/pull-flows.ts';
import { pushFlows } from '../../../lib/operations/flows/push-flows.ts';
import { all } from './test-workspace.ts';

/** The shipped centre on a port of its own, reached as another process would: by its address and the operator's file. */
let running: RunningCenter;
let root: string;
beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'trunkline-shipped-'));
  cpSync(path.join(__dirname, '../../../contact-flows'), path.join(root, 'contact-flows'), { recursive: true });
  running = await bootCenter({ assembly: await synthesize(() => {}), stateFolder: path.join(root, 'state'), port: 0, clock: 'virtual' });
}, 120_000);
afterAll(async () => {
  await running.close();
  rmSync(root, { recursive: true, force: true });
});

const open = () =>
  openWorkspace({ endpoint: `${running.url}/_aws`, state: path.join(root, 'state'), folder: path.join(root, 'contact-flows') });
const shipped = (flow: { kind: FlowKind; name: string }) => !isDefaultFlow(flow);
const file = () => path.join(root, 'contact-flows/flows/agent-transfer.json');

test("the operator's keys are for the same user alone", () => {
  expect(statSync(path.join(root, 'state/operator.json')).mode & 0o777).toBe(0o600);
});

test('every shipped flow is in the centre as its file says, and pull changes no file', async () => {
  const { states } = await flowStatus(await open(), shipped);
  expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['same']));

  const { pulled } = await pullFlows(await open(), { wanted: shipped });
  expect(pulled.length).toBeGreaterThanOrEqual(18);
  expect(new Set(pulled.map(({ outcome }) => outcome))).toEqual(new Set(['same']));
});

test('pull and push of every flow gives back deeply equal content', async () => {
  const contents = async () => {
    const { api } = await open();
    const described = [];
    for (const flow of await api.list()) described.push(await api.describe(flow));
    return new Map(described.map(({ kind, name, content, status }) => [`${kind}:${name} ${status}`, JSON.parse(content) as unknown]));
  };
  const before = await contents();
  const folder = path.join(root, 'pulled');
  const workspace = () => openWorkspace({ endpoint: `${running.url}/_aws`, state: path.join(root, 'state'), folder });

  await pullFlows(await workspace(), { wanted: all });
  const { problems } = await pushFlows({ ...(await workspace()), report: () => {} }, { wanted: all, force: true });

  expect(problems).toEqual([]);
  expect(await contents()).toEqual(before);
});

test('an edited flow is what callers get after push', async () => {
  const text = readFileSync(file(), 'utf8');
  writeFileSync(file(), text.replaceAll('${message:transfer-to-agent.en-US}', 'One moment.'));

  const { pushed, problems } = await pushFlows({ ...(await open()), report: () => {} }, { wanted: all });

  expect(problems).toEqual([]);
  expect(pushed.filter(({ outcome }) => outcome !== 'same').map(({ key }) => key)).toEqual(['flow:agent-transfer']);
  expect(JSON.stringify(running.center.inventory.flows.byName('agent-transfer')?.document)).toContain('One moment.');
});
