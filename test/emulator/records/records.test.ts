import { TestCenter, type TestPlan } from '../../support/center-builder.ts';
import { attribute, flowOf, hangUp, hook, music, say, setQueue, toQueue } from '../../support/center-flows.ts';

const plan: TestPlan = {
  queues: { sales: {} },
  profiles: { sellers: [{ queue: 'sales' }] },
  agents: { ada: { profile: 'sellers' } },
  flows: {
    main: flowOf(attribute('level', { level: 'vip' }, 'set'), setQueue('set', 'sales', 'queue'), toQueue(), hangUp()),
  },
};
const answeredCall = (center: TestCenter): Record<string, unknown> => {
  const ada = center.agent('ada').available();
  center.seconds(1.4);
  ada.desk.setState('Break');
  const caller = center.call();
  center.seconds(12);
  ada.available().talks();
  center.seconds(60);
  caller.hangUp();
  center.seconds(20);
  ada.clears();
  return center.record();
};

test('the keys of a record are in alphabetical order, capitals first', () => {
  const record = answeredCall(new TestCenter(plan));

  for (const part of [record, record.Agent, record.Queue]) {
    const keys = Object.keys(part ?? {});
    expect(keys).toEqual([...keys].sort((left, right) => (left < right ? -1 : 1)));
    expect(keys.length).toBeGreaterThan(3);
  }
});

test('times are whole seconds in UTC, and durations agree with them', () => {
  const record = answeredCall(new TestCenter(plan));
  const { Queue: queue, Agent: agent } = record as Record<string, Record<string, string>>;
  const seconds = (from?: string, to?: string) => (Date.parse(to ?? '') - Date.parse(from ?? '')) / 1000;

  for (const [key, value] of [...Object.entries(record), ...Object.entries(queue ?? {}), ...Object.entries(agent ?? {})]) {
    if (key.endsWith('Timestamp') && value !== null) expect(value).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  }
  expect(queue?.DequeueTimestamp).toBe(agent?.ConnectedToAgentTimestamp);
  expect(queue?.Duration).toBe(seconds(queue?.EnqueueTimestamp, queue?.DequeueTimestamp));
  expect(agent?.AfterContactWorkDuration).toBe(20);
  expect(Number(agent?.AgentInteractionDuration)).toBeGreaterThanOrEqual(60);
});

test('a whole record of an answered call', () => {
  const center = new TestCenter(plan);

  expect(answeredCall(center)).toMatchObject({
    AWSAccountId: '123456789012',
    AWSContactTraceRecordFormatVersion: '2017-03-10',
    AgentConnectionAttempts: 1,
    Attributes: { level: 'vip' },
    Campaign: { CampaignId: null },
    Channel: 'VOICE',
    ContactDetails: {},
    CustomerEndpoint: { Address: '+8613800000001', Type: 'TELEPHONE_NUMBER' },
    DisconnectReason: 'CUSTOMER_DISCONNECT',
    InitialContactId: null,
    InitiationMethod: 'INBOUND',
    InstanceARN: center.inventory.instance.arn,
    NextContactId: null,
    PreviousContactId: null,
    Queue: { ARN: center.inventory.arn('queue', 'sales'), Name: 'sales' },
    Recordings: null,
    References: [],
    SystemEndpoint: { Address: '+442079460000', Type: 'TELEPHONE_NUMBER' },
    Tags: { 'aws:connect:systemEndpoint': '+442079460000' },
    Agent: {
      Username: 'ada',
      ARN: center.inventory.arn('user', 'ada'),
      RoutingProfile: { Name: 'sellers' },
      HierarchyGroups: null,
      NumberOfHolds: 0,
    },
  });
});

test('a late note publishes the record again, newer and otherwise the same', () => {
  const center = new TestCenter(plan);
  const first = answeredCall(center);
  const ada = center.agent('ada');

  ada.desk.updateAttributes(String(first.ContactId), { result: 'solved' });
  const again = center.record();

  expect(center.records).toHaveLength(2);
  expect(String(again.LastUpdateTimestamp) > String(first.LastUpdateTimestamp)).toBe(true);
  expect({ ...again, LastUpdateTimestamp: null, Attributes: null }).toEqual({ ...first, LastUpdateTimestamp: null, Attributes: null });
  expect(again.Attributes).toEqual({ level: 'vip', result: 'solved' });
});

test('attributes of a live contact are changed at once and seen by the desk', () => {
  const center = new TestCenter(plan);
  const ada = center.agent('ada').available();
  const caller = center.call();

  center.center.setContactAttributes(caller.contactId, { mood: 'good' });

  expect(ada.contact.attributes).toEqual({ level: 'vip', mood: 'good' });
  expect(center.center.contact(caller.contactId)).toMatchObject({ Id: caller.contactId, Channel: 'VOICE', Attributes: { mood: 'good' } });
});

test('attributes that are too large or malformed are refused whole', () => {
  const center = new TestCenter(plan);
  const { contactId } = center.call();
  const set = (values: Record<string, string>) => () => center.center.setContactAttributes(contactId, values);

  expect(set({ small: 'x', large: '字'.repeat(11_000) })).toThrow(expect.objectContaining({ code: 'ATTRIBUTES_TOO_LARGE' }));
  expect(set({ 'a.b': 'x' })).toThrow(expect.objectContaining({ code: 'INVALID_ATTRIBUTE' }));
  expect(set({ n: 1 as unknown as string })).toThrow(expect.objectContaining({ code: 'INVALID_ATTRIBUTE' }));
  expect(() => center.center.setContactAttributes('nobody', {})).toThrow(expect.objectContaining({ code: 'UNKNOWN_CONTACT' }));
  expect(center.center.contact(contactId)?.Attributes).toEqual({ level: 'vip' });
});

test('an attribute may be named like anything of the object prototype', () => {
  const center = new TestCenter(plan);
  const { contactId } = center.call();
  const values = JSON.parse('{"__proto__":"a","constructor":"b","toString":"c"}') as Record<string, string>;

  center.center.setContactAttributes(contactId, values);

  expect(JSON.stringify(center.center.contact(contactId)?.Attributes)).toContain('"__proto__":"a"');
});

test('the journal is open from before the call is answered until the record is handed over', () => {
  const center = new TestCenter(plan);
  const leg = center.center.dial({ to: '+442079460000', from: null, onTrace: () => {} });
  expect([...center.journal.keys()]).toEqual([leg.contactId]);

  center.seconds(1);
  expect(center.journal.get(leg.contactId)).toMatchObject({ Queue: { Name: 'sales' }, DisconnectReason: null });

  leg.hangUp();
  expect(center.journal.size).toBe(0);
  expect(center.journalEntries.at(-1)).toEqual({ contactId: leg.contactId, state: 'closed' });
});

test('a centre that starts after a kill publishes the records that the journal holds open', () => {
  const killed = new TestCenter(plan);
  const waiting = killed.call().contactId;
  const entries = [...killed.journal].map(([contactId, record]) => ({ contactId, record }));

  const next = new TestCenter({ ...plan, at: '2026-11-20T05:00:00Z' });
  next.center.recover(entries);

  expect(next.record(waiting)).toMatchObject({
    DisconnectReason: 'OTHER',
    DisconnectTimestamp: '2026-11-20T05:00:00Z',
    Queue: { Name: 'sales', DequeueTimestamp: '2026-11-20T05:00:00Z' },
    Agent: null,
  });
  expect(next.journalEntries).toEqual([{ contactId: waiting, state: 'closed' }]);
});

test('closing the centre ends every call and all after-contact work with a record each', () => {
  const center = new TestCenter(plan);
  const ada = center.agent('ada').available();
  const first = center.call();
  ada.talks();
  first.hangUp();
  const second = center.call();

  center.center.close();
  center.center.close();

  expect(center.records.map((record) => record.ContactId).sort()).toEqual([first.contactId, second.contactId].sort());
  expect(second.reason).toBe('OTHER');
  expect(center.clock.pending).toBe(0);
  expect(() => center.call()).toThrow(expect.objectContaining({ code: 'CENTER_CLOSED' }));
});

test('a contact is stopped by its id, whatever it is in', () => {
  const center = new TestCenter(plan);
  const caller = center.call();

  center.center.stopContact(caller.contactId);

  expect(center.record()).toMatchObject({ DisconnectReason: 'OTHER' });
});

test('memory of finished contacts is bounded', () => {
  const center = new TestCenter({ ...plan, flows: { main: flowOf(hangUp()) } });
  const first = center.call().contactId;
  expect(center.center.contact(first)).toBeDefined();

  for (let call = 0; call < 500; call += 1) center.call();

  expect(center.center.contact(first)).toBeUndefined();
});

test('a hook takes a flow of its own type only', () => {
  const flows = {
    main: flowOf(hook('wrong', 'CustomerQueue', 'music', 'ok'), say('ok', 'Taken.', 'bye'), hangUp()),
    music: { type: 'CUSTOMER_HOLD' as const, document: flowOf(music('m', ['La la la.'])) },
  };
  const center = new TestCenter({ ...plan, flows });

  expect(center.call().reason).toBe('CONTACT_FLOW_DISCONNECT');
});
