import { saveBatch } from '../../../lambdas/contact-records/save-batch.ts';
import { batch, contactRecord } from '../support/contact-record.ts';
import { demoSettings } from '../support/demo-settings.ts';
import { MemoryTable } from '../support/memory-table.ts';
import { silentLog } from '../support/silent-log.ts';

const NUMBER = '+8613916000001';
const CALLER = `CALLER#${NUMBER}`;
const settings = demoSettings();

function prepare() {
  const table = new MemoryTable();
  const log = silentLog();
  return { table, log, save: (event: unknown) => saveBatch(event, { table, log, settings: async () => settings }) };
}

describe('contact-records', () => {
  it('keeps record, history, last agent and counters of an answered call', async () => {
    const { table, save } = prepare();

    expect(await save(batch(contactRecord()))).toEqual({ batchItemFailures: [] });

    expect(table.item('CONTACT#contact-1', 'RECORD')).toMatchObject({
      gsi1pk: 'AGENT#east-1',
      gsi1sk: '2026-11-20T02:00:00.000Z',
      lastUpdate: '2026-11-20T02:04:00.000Z',
      record: contactRecord(),
    });
    expect(table.item(CALLER, 'HISTORY#2026-11-20T02:00:00.000Z#contact-1')).toMatchObject({
      agent: 'east-1',
      queue: 'east',
      waitSeconds: 30,
      talkSeconds: 120,
      ivrPath: '1>2',
      reason: 'CUSTOMER_DISCONNECT',
      dialed: '+12065550100',
    });
    expect(table.item(CALLER, 'LEDGER#LAST_AGENT')).toMatchObject({
      agent: 'east-1',
      at: '2026-11-20T02:01:00.000Z',
      queue: 'east',
      contactId: 'contact-1',
    });
    expect(table.item('COUNTER#CONTACTS', '2026-11-20')).toMatchObject({ contacts: 1 });
    expect(table.item('COUNTER#HANDLED', 'east-1')).toMatchObject({ contacts: 1 });
  });

  it('keeps the newest version of a record that is published again, and counts it once', async () => {
    const { table, save } = prepare();
    const first = contactRecord();
    const again = contactRecord({ LastUpdateTimestamp: '2026-11-20T03:00:00Z', Attributes: { ivrPath: '9' } });

    await save(batch(again, first, again));

    expect(table.item('CONTACT#contact-1', 'RECORD')?.record).toEqual(again);
    const history = [...table.items.values()].filter(({ sk }) => sk.startsWith('HISTORY#'));
    expect(history).toEqual([expect.objectContaining({ ivrPath: '9' })]);
    expect(table.item('COUNTER#CONTACTS', '2026-11-20')).toMatchObject({ contacts: 1 });
  });

  it('counts a contact on the day of the company', async () => {
    const { table, save } = prepare();

    await save(batch(contactRecord({ InitiationTimestamp: '2026-11-20T16:00:00Z' })));

    expect(table.item('COUNTER#CONTACTS', '2026-11-21')).toMatchObject({ contacts: 1 });
  });

  it('keeps the agent of the later call when the earlier one arrives last', async () => {
    const { table, save } = prepare();
    const later = contactRecord({
      ContactId: 'contact-0',
      Agent: { Username: 'vip-1', ConnectedToAgentTimestamp: '2026-11-21T02:01:00Z' },
      Queue: null,
    });

    await save(batch(later, contactRecord()));

    expect(table.item(CALLER, 'LEDGER#LAST_AGENT')).toMatchObject({ agent: 'vip-1', contactId: 'contact-0' });
  });

  it('keeps only the record of a contact without a number', async () => {
    const { table, save } = prepare();

    await save(
      batch(
        contactRecord({ CustomerEndpoint: null }),
        contactRecord({ ContactId: 'chat', CustomerEndpoint: { Address: 'a@b', Type: 'EMAIL_ADDRESS' } }),
      ),
    );

    expect(Object.keys(table.dump()).filter((key) => key.startsWith('CALLER#'))).toEqual([]);
    expect(table.item('CONTACT#contact-1', 'RECORD')).toBeDefined();
  });

  it('keeps silent monitoring out of the history, the ledger and the counters', async () => {
    const { table, save } = prepare();

    await save(batch(contactRecord({ InitiationMethod: 'MONITOR' })));

    expect(Object.keys(table.dump())).toEqual(['CONTACT#contact-1 / RECORD']);
  });

  it('does not take an agent for the last one who never spoke with the caller', async () => {
    const { table, save } = prepare();

    await save(batch(contactRecord({ Agent: { Username: 'east-1', ConnectedToAgentTimestamp: null } })));

    expect(table.item(CALLER, 'LEDGER#LAST_AGENT')).toBeUndefined();
    expect(table.item('COUNTER#HANDLED', 'east-1')).toBeUndefined();
  });

  it('reports the bad records of a batch and lands the rest', async () => {
    const { table, save, log } = prepare();

    const answer = await save(
      batch('no json', contactRecord(), '[]', contactRecord({ ContactId: null, LastUpdateTimestamp: 'soon', Agent: { Username: NUMBER } })),
    );

    expect(answer).toEqual({ batchItemFailures: ['sequence-0', 'sequence-2', 'sequence-3'].map((itemIdentifier) => ({ itemIdentifier })) });
    expect(table.item('CONTACT#contact-1', 'RECORD')).toBeDefined();
    expect(log.lines.join('\n')).toContain('ContactId must be');
    expect(log.lines.join('\n')).toContain('LastUpdateTimestamp must be');
    expect(log.lines.join('\n')).not.toContain(NUMBER);
  });

  it('reports a record that the table did not take', async () => {
    const { table, save } = prepare();
    table.fault = Object.assign(new Error('slow down'), { name: 'ThrottlingException' });

    expect(await save(batch(contactRecord()))).toEqual({ batchItemFailures: [{ itemIdentifier: 'sequence-0' }] });
  });

  it('completes a delivery that broke off half-way', async () => {
    const { table, save } = prepare();
    const whole = prepare();
    await whole.save(batch(contactRecord()));
    const transact = table.transact.bind(table);
    table.transact = () => Promise.reject(new Error('down'));
    await save(batch(contactRecord()));
    table.transact = transact;

    await save(batch(contactRecord()));

    expect(table.dump()).toEqual(whole.table.dump());
  });

  it('drops keys that would become prototypes', async () => {
    const { table, save } = prepare();
    const hostile = JSON.stringify(contactRecord()).replace('"AWSAccountId"', '"__proto__":{"polluted":true},"AWSAccountId"');

    await save(batch(hostile));

    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.hasOwn(table.item('CONTACT#contact-1', 'RECORD')?.record as object, '__proto__')).toBe(false);
  });

  it.each([undefined, null, {}, { Records: 'many' }, { Records: [{ kinesis: {} }] }])('refuses the event %p', async (event) => {
    await expect(prepare().save(event)).rejects.toThrow('The event is not a batch of a stream');
  });
});
