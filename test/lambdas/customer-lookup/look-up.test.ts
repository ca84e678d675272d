import { lookUp } from '../../../lambdas/customer-lookup/look-up.ts';
import { flowCall } from '../support/flow-event.ts';
import { lookUpPorts, NOW } from '../support/look-up-ports.ts';

const CALLER = '+8613916000001';
const PARTITION = `CALLER#${CALLER}`;
const IN_AN_HOUR = NOW / 1000 + 3600;
const AN_HOUR_AGO = NOW / 1000 - 3600;

describe('customer-lookup', () => {
  it('tells all that the ledger holds of a known caller', async () => {
    const { ports, table } = lookUpPorts();
    table.put(
      {
        pk: PARTITION,
        sk: 'LEDGER#CUSTOMER',
        id: 'C 1/1',
        name: '示例',
        level: 'vip',
        language: 'zh-CN',
        ownerAgent: 'vip-1',
        openItems: 2,
      },
      { pk: PARTITION, sk: 'LEDGER#LAST_AGENT', agent: 'east-1', at: '2026-11-19T02:00:00.000Z', queue: 'east', contactId: 'c-0' },
      { pk: PARTITION, sk: 'LEDGER#CALLBACK#c-9', expiresAt: IN_AN_HOUR },
      { pk: PARTITION, sk: 'HISTORY#2026-11-19T02:00:00.000Z#c-0' },
    );

    expect(await lookUp(flowCall(), ports)).toEqual({
      number: CALLER,
      withheld: 'false',
      blocked: 'false',
      known: 'true',
      customerId: 'C 1/1',
      customerName: '示例',
      customerLevel: 'vip',
      customerLanguage: 'zh-CN',
      ownerAgent: 'vip-1',
      openItems: '2',
      screenPopUrl: 'https://crm.example.com/customers/C%201%2F1',
      lastAgent: 'east-1',
      lastAgentAt: '2026-11-19T02:00:00.000Z',
      lastAgentQueue: 'east',
      openCallback: 'true',
    });
  });

  it('asks the table once for each caller when the caches are warm', async () => {
    const { ports, table } = lookUpPorts();
    await lookUp(flowCall({ from: '+8613922112345' }), ports);
    table.requests.length = 0;

    await lookUp(flowCall(), ports);

    expect(table.requests).toEqual([`query ${PARTITION} LEDGER#`]);
  });

  it('reads settings and prefixes again after a minute', async () => {
    const { ports, table, clock } = lookUpPorts();
    await lookUp(flowCall(), ports);
    clock.now += 60_000;
    table.requests.length = 0;

    await lookUp(flowCall(), ports);

    expect(table.requests.sort()).toEqual(['query BLACKLIST#PREFIX', `query ${PARTITION} LEDGER#`, 'query SETTING']);
  });

  it.each([null, '', 'anonymous', '+266696687'])('knows nobody behind the withheld number %p and reads nothing', async (from) => {
    const { ports, table } = lookUpPorts();

    expect(await lookUp(flowCall({ from }), ports)).toEqual({ withheld: 'true', blocked: 'false', known: 'false', openCallback: 'false' });
    expect(table.requests).toEqual([]);
  });

  it('knows nobody behind an unreadable number', async () => {
    const { ports } = lookUpPorts();

    const answer = await lookUp(flowCall({ from: '12' }), ports);

    expect(answer).toEqual({ withheld: 'false', blocked: 'false', known: 'false', openCallback: 'false' });
  });

  it('looks up the number that the flow passes, however it is written', async () => {
    const { ports, table } = lookUpPorts();
    table.put({ pk: 'CALLER#+85221234567', sk: 'LEDGER#CUSTOMER', id: 'C-3' });

    const answer = await lookUp(flowCall({ parameters: { number: '00852 2123-4567' } }), ports);

    expect(answer).toMatchObject({ number: '+85221234567', known: 'true', customerId: 'C-3' });
  });

  it('knows a customer whose record has missing and damaged fields', async () => {
    const { ports, table } = lookUpPorts();
    table.put({ pk: PARTITION, sk: 'LEDGER#CUSTOMER', name: { not: 'text' }, level: '', openItems: -3, id: 17 });

    const answer = await lookUp(flowCall(), ports);

    expect(answer).toMatchObject({ known: 'true', customerId: '17' });
    expect(Object.keys(answer)).not.toEqual(expect.arrayContaining(['customerName']));
    expect(Object.values(answer)).not.toContain('');
    expect(answer).not.toHaveProperty('openItems');
  });

  it('blocks a blacklisted caller, says why, and counts the hit', async () => {
    const { ports, table } = lookUpPorts();
    table.put({ pk: PARTITION, sk: 'LEDGER#BLACKLIST#nuisance', reason: 'Nuisance', expiresAt: IN_AN_HOUR });

    const answer = await lookUp(flowCall(), ports);

    expect(answer).toMatchObject({ blocked: 'true', blockReason: 'Nuisance', blockList: 'nuisance' });
    expect(table.item(PARTITION, 'LEDGER#BLACKLIST#nuisance')).toMatchObject({ hits: 1 });
  });

  it('ignores entries and call-backs past their time that the table has not deleted yet', async () => {
    const { ports, table } = lookUpPorts();
    table.put(
      { pk: PARTITION, sk: 'LEDGER#BLACKLIST#nuisance', reason: 'Nuisance', expiresAt: AN_HOUR_AGO },
      { pk: PARTITION, sk: 'LEDGER#CALLBACK#c-9', expiresAt: AN_HOUR_AGO },
    );

    expect(await lookUp(flowCall(), ports)).toMatchObject({ blocked: 'false', openCallback: 'false' });
  });

  it('goes on with an unknown caller when the CRM fails, and still blocks', async () => {
    const { ports, table, log } = lookUpPorts();
    table.put({ pk: PARTITION, sk: 'LEDGER#BLACKLIST#nuisance', reason: 'Nuisance' });
    const directory = () => ({ find: () => Promise.reject(new Error(`no answer for ${CALLER}`)) });

    const answer = await lookUp(flowCall(), { ...ports, directory });

    expect(answer).toMatchObject({ known: 'false', blocked: 'true' });
    expect(log.lines.join()).not.toContain('3916000001');
  });

  it('throws when the table is out of reach and callers are let through, so that the flow takes its error branch', async () => {
    const { ports, table } = lookUpPorts();
    await lookUp(flowCall(), ports);
    table.fault = new Error('down');

    await expect(lookUp(flowCall(), ports)).rejects.toThrow('down');
  });

  it('blocks when the table is out of reach and callers are refused', async () => {
    const { ports, table } = lookUpPorts({ blacklist: { onError: 'refuse' } });
    await lookUp(flowCall(), ports);
    table.fault = new Error('down');

    expect(await lookUp(flowCall(), ports)).toMatchObject({ blocked: 'true', known: 'false' });
  });

  it('fails with a clear message when the settings were never loaded', async () => {
    const { ports } = lookUpPorts({ crm: undefined });

    await expect(lookUp(flowCall(), ports)).rejects.toThrow('The table has no settings crm: deploy the stack that loads settings.json.');
  });
});
