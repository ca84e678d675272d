import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { DemoCenter } from '../support/demo-center.ts';

const VIP = '+8613916000001';
const GUANGZHOU = '+8613922199999';
const NEW_YORK = '+12125550123';
const HONG_KONG = '+85221234567';
const BLACKLISTED = '+8613800138000';

const waited = (record: Record<string, unknown> | undefined): number => (record?.Queue as { Duration: number } | undefined)?.Duration ?? -1;

let demo: DemoCenter;
beforeAll(async () => {
  demo = await DemoCenter.boot('2026-10-01T10:00:00+08:00');
}, 120_000);
afterAll(() => demo?.close());

/** The calls are made in the order of the calendar: one centre, one clock that only goes forward. */
describe('first calls', () => {
  test('on a holiday the caller hears that the office is closed', async () => {
    const call = await demo.call('main-entry', GUANGZHOU, ['1']);

    expect(call.queues).toEqual([]);
    expect(call.heard.join(' ')).toContain('九点');
    expect(call.disconnectReason).toBe('CONTACT_FLOW_DISCONNECT');
    expect(call.records).toHaveLength(1);
  });

  test('a make-up working day is open although it is a Saturday', async () => {
    await demo.until('2026-10-10T10:00:00+08:00');
    demo.agentWorks('south-1');

    const call = await demo.call('main-entry', GUANGZHOU, ['1', '1', '5', '1']);

    expect(call.queues).toEqual(['sales-south']);
    expect(call.agents).toEqual(['south-1']);
  });

  test('a repeat caller gets the agent who helped last, although another has been idle for longer', async () => {
    await demo.until('2026-10-12T10:00:00+08:00');
    demo.agentGoes('south-1', 'Offline');
    demo.agentWorks('south-2');
    await demo.until('2026-10-12T10:10:00+08:00');
    demo.agentGoes('south-1', 'Available');

    const call = await demo.call('main-entry', GUANGZHOU, ['1', '1', '4', '1']);

    expect(call.agents).toEqual(['south-1']);
  });

  test('a repeat caller whose agent is away gets another one after the wait', async () => {
    demo.agentGoes('south-1', 'Break');

    const call = await demo.call('main-entry', GUANGZHOU, ['1', '1', '4', '1']);

    expect(call.agents).toEqual(['south-2']);
    expect(call.records[0]).toMatchObject({ Queue: { Duration: expect.any(Number) } });
    expect(waited(call.records[0])).toBeGreaterThanOrEqual(20);
  });

  test('a known VIP is greeted in the own language, skips the menu and reaches the VIP desk', async () => {
    demo.agentWorks('vip-1');

    const call = await demo.call('main-entry', VIP, ['5', '1']);

    expect(call.queues).toEqual(['vip']);
    expect(call.agents).toEqual(['vip-1']);
    expect(call.flows).not.toContain('main-menu');
    expect(call.heard.join(' ')).toContain('8081');
    expect(call.disconnectReason).toBe('AGENT_DISCONNECT');
  });

  test('a caller from New York reaches the overseas queue', async () => {
    demo.agentWorks('overseas-1');

    const call = await demo.call('main-entry', NEW_YORK, ['2', '1', '5', '1']);

    expect(call.agents).toEqual(['overseas-1']);
    expect(call.heard.join(' ')).toContain('Please');
  });

  test('a dialled extension reaches that agent', async () => {
    demo.agentWorks('east-2');

    const call = await demo.call('main-entry', HONG_KONG, ['8', '8002#', '5', '1']);

    expect(call.agents).toEqual(['east-2']);
  });

  test('a group number reaches the group', async () => {
    demo.agentWorks('hk-1');

    const call = await demo.call('main-entry', HONG_KONG, ['8', '604#', '5', '1']);

    expect(call.queues).toEqual(['hong-kong']);
    expect(call.agents).toEqual(['hk-1']);
  });

  test('a blacklisted number hears the notice and the call ends', async () => {
    const call = await demo.call('main-entry', BLACKLISTED, []);

    expect(call.queues).toEqual([]);
    expect(call.disconnectReason).toBe('CONTACT_FLOW_DISCONNECT');
    expect(call.heard.length).toBeGreaterThanOrEqual(2);
  });

  test('the second number starts the other menu', async () => {
    const call = await demo.call('order-entry', NEW_YORK, ['1', '5', '1']);

    expect(call.flows).toContain('order-entry');
    expect(call.flows).not.toContain('main-menu');
    expect(call.agents).toEqual(['overseas-1']);
  });

  test('a withheld number is served and leaves no caller ledger', async () => {
    demo.agentWorks('support-1');

    const call = await demo.call('main-entry', null, ['1', '2', '5', '1']);

    expect(call.agents).toEqual(['support-1']);
  });

  test('at 18:01 the caller hears that the office is closed', async () => {
    await demo.until('2026-10-12T18:01:00+08:00');

    const call = await demo.call('main-entry', GUANGZHOU, ['1']);

    expect(call.queues).toEqual([]);
    expect(call.disconnectReason).toBe('CONTACT_FLOW_DISCONNECT');
  });

  test('the flow log tells the blocks of each call as Connect does', async () => {
    const entries = demo
      .stateFile('flow-log.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

    expect(entries.find((entry) => entry.ContactFlowModuleType === 'GetUserInput')).toMatchObject({
      ContactFlowName: expect.any(String),
      ContactFlowId: expect.stringMatching(/^arn:aws:connect:.*:instance\/.*\/contact-flow\//),
      Results: expect.any(String),
      Timestamp: expect.stringMatching(/^2026-10-/),
    });
    expect(entries.some((entry) => 'ExternalResults' in entry)).toBe(true);
  });

  test('answers, history, last agent and records are in the table', async () => {
    const { url } = demo.running;
    const table = DynamoDBDocumentClient.from(
      new DynamoDBClient({ endpoint: `${url}/_aws`, region: demo.running.cloud.region, credentials: demo.running.operatorCredentials }),
    );
    const TableName = (await table.send(new ListTablesCommand({}))).TableNames?.[0];

    const ledger = await table.send(
      new QueryCommand({ TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': `CALLER#${GUANGZHOU}` } }),
    );
    const all = await table.send(new ScanCommand({ TableName }));

    const keys = (ledger.Items ?? []).map((item) => String(item.sk).split('#')[0]);
    expect(keys.filter((key) => key === 'HISTORY')).toHaveLength(5);
    expect(ledger.Items?.find((item) => item.sk === 'LEDGER#LAST_AGENT')).toMatchObject({ agent: 'south-2' });
    const survey = (all.Items ?? []).filter((item) => String(item.sk).startsWith('SURVEY#') && String(item.gsi1pk) === 'AGENT#vip-1');
    expect(survey.map((item) => [item.sk, Number(item.score)]).sort()).toEqual([
      ['SURVEY#service', 5],
      ['SURVEY#solved', 1],
    ]);
    const records = (all.Items ?? []).filter((item) => item.sk === 'RECORD');
    expect(records).toHaveLength(12);
    expect(records.some((item) => String(JSON.stringify(item)).includes('CALLER#null'))).toBe(false);
  });
});
