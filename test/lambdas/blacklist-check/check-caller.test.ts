import { checkCaller } from '../../../lambdas/blacklist-check/check-caller.ts';
import { lookUp } from '../../../lambdas/customer-lookup/look-up.ts';
import { flowCall } from '../support/flow-event.ts';
import { lookUpPorts, NOW } from '../support/look-up-ports.ts';

const CALLER = '+19005550123';
const call = flowCall({ from: CALLER });

function fault(name: string): Error {
  return Object.assign(new Error('no'), { name });
}

describe('blacklist-check', () => {
  it('lets a caller through whom no list names', async () => {
    const { ports } = lookUpPorts();

    expect(await checkCaller(call, ports)).toEqual({ blocked: 'false' });
  });

  it('lets the longest prefix speak, and counts its hit', async () => {
    const { ports, table } = lookUpPorts();
    table.put(
      { pk: 'BLACKLIST#PREFIX', sk: '+1900#premium-rate', reason: 'Premium' },
      { pk: 'BLACKLIST#PREFIX', sk: '+1900555#fraud', reason: 'Fraud' },
      { pk: 'BLACKLIST#PREFIX', sk: '+44#other', reason: 'Other' },
    );

    expect(await checkCaller(call, ports)).toEqual({ blocked: 'true', reason: 'Fraud', list: 'fraud', match: 'prefix' });
    expect(table.item('BLACKLIST#PREFIX', '+1900555#fraud')).toMatchObject({ hits: 1 });
  });

  it('lets an exact entry speak before a prefix, and the first list by name of several', async () => {
    const { ports, table } = lookUpPorts();
    table.put(
      { pk: 'BLACKLIST#PREFIX', sk: '+1900555#fraud', reason: 'Fraud' },
      { pk: `CALLER#${CALLER}`, sk: 'LEDGER#BLACKLIST#nuisance', reason: 'Nuisance' },
      { pk: `CALLER#${CALLER}`, sk: 'LEDGER#BLACKLIST#abuse', reason: 'Abuse' },
    );

    expect(await checkCaller(call, ports)).toEqual({ blocked: 'true', reason: 'Abuse', list: 'abuse', match: 'exact' });
  });

  it('looks past an expired entry to one that is in force', async () => {
    const { ports, table } = lookUpPorts();
    table.put(
      { pk: `CALLER#${CALLER}`, sk: 'LEDGER#BLACKLIST#abuse', reason: 'Abuse', expiresAt: NOW / 1000 },
      { pk: `CALLER#${CALLER}`, sk: 'LEDGER#BLACKLIST#nuisance', reason: 'Nuisance', expiresAt: NOW / 1000 + 1 },
    );

    expect(await checkCaller(call, ports)).toMatchObject({ list: 'nuisance' });
  });

  it('keeps a verdict whose hit cannot be counted', async () => {
    const { ports, table } = lookUpPorts();
    table.put({ pk: `CALLER#${CALLER}`, sk: 'LEDGER#BLACKLIST#abuse', reason: 'Abuse' });
    table.write = () => Promise.reject(fault('ThrottlingException'));

    expect(await checkCaller(call, ports)).toMatchObject({ blocked: 'true' });
  });

  it('does not bring back an entry that was deleted meanwhile', async () => {
    const { ports, table } = lookUpPorts();
    table.put({ pk: 'BLACKLIST#PREFIX', sk: '+1900#premium-rate', reason: 'Premium' });
    await checkCaller(call, ports);
    table.items.delete('BLACKLIST#PREFIX / +1900#premium-rate');

    await checkCaller(call, ports);

    expect(table.item('BLACKLIST#PREFIX', '+1900#premium-rate')).toBeUndefined();
  });

  it.each([
    ['allow', 'ThrottlingException', 'false'],
    ['refuse', 'ThrottlingException', 'true'],
    ['refuse', 'AccessDeniedException', 'true'],
  ])('answers by the setting %s when the list is out of reach (%s)', async (onError, name, blocked) => {
    const { ports, table } = lookUpPorts({ blacklist: { onError } });
    await ports.settings();
    table.fault = fault(name);

    expect(await checkCaller(call, ports)).toEqual({ blocked });
  });

  it('says loudly that a permission is missing although callers are let through', async () => {
    const { ports, table } = lookUpPorts();
    await ports.settings();
    table.fault = fault('AccessDeniedException');

    await expect(checkCaller(call, ports)).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  it('throws when neither list nor settings can be read', async () => {
    const { ports, table } = lookUpPorts();
    table.fault = fault('ThrottlingException');

    await expect(checkCaller(call, ports)).rejects.toMatchObject({ name: 'ThrottlingException' });
  });

  it('blocks by an exact entry although the prefixes are out of reach', async () => {
    const { ports, table } = lookUpPorts();
    table.put({ pk: `CALLER#${CALLER}`, sk: 'LEDGER#BLACKLIST#abuse', reason: 'Abuse' });

    const answer = await checkCaller(call, { ...ports, prefixes: () => Promise.reject(fault('ThrottlingException')) });

    expect(answer).toMatchObject({ blocked: 'true', match: 'exact' });
  });

  it.each(['exact', 'prefix'])('gives the verdict that customer-lookup gives (%s)', async (kind) => {
    const { ports, table } = lookUpPorts();
    table.put(
      kind === 'exact'
        ? { pk: `CALLER#${CALLER}`, sk: 'LEDGER#BLACKLIST#abuse', reason: 'Abuse' }
        : { pk: 'BLACKLIST#PREFIX', sk: '+1900#premium-rate', reason: 'Premium' },
    );

    const checked = await checkCaller(call, ports);
    const looked = await lookUp(call, ports);

    expect([looked.blocked, looked.blockReason, looked.blockList]).toEqual([checked.blocked, checked.reason, checked.list]);
    expect(checked.blocked).toBe('true');
  });
});
