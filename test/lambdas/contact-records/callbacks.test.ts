import { saveBatch } from '../../../lambdas/contact-records/save-batch.ts';
import { batch, contactRecord } from '../support/contact-record.ts';
import { demoSettings } from '../support/demo-settings.ts';
import { MemoryTable } from '../support/memory-table.ts';
import { silentLog } from '../support/silent-log.ts';

const settings = demoSettings();
const ASKED = contactRecord({ ContactId: 'call', NextContactId: 'callback', Agent: null });
const DONE = contactRecord({ ContactId: 'callback', PreviousContactId: 'call', InitiationMethod: 'CALLBACK' });

async function openCallbacks(...records: Record<string, unknown>[]) {
  const table = new MemoryTable();
  await saveBatch(batch(...records), { table, log: silentLog(), settings: async () => settings });
  return [...table.items.values()].filter(({ sk }) => sk.startsWith('LEDGER#CALLBACK'));
}

describe('open call-backs', () => {
  it('opens one when a call ends with no agent and a next contact, for as long as Connect keeps it', async () => {
    expect(await openCallbacks(ASKED)).toEqual([
      expect.objectContaining({
        pk: 'CALLER#+8613916000001',
        contactId: 'callback',
        requestedBy: 'call',
        queue: 'east',
        expiresAt: Date.parse('2026-11-27T02:03:00Z') / 1000,
      }),
    ]);
  });

  it('closes it with the record of the call-back, whichever arrives first', async () => {
    expect(await openCallbacks(ASKED, DONE)).toEqual([]);
    expect(await openCallbacks(DONE, ASKED)).toEqual([]);
    expect(await openCallbacks(ASKED, DONE, ASKED)).toEqual([]);
  });

  it('closes one that went to another number than the one that asked', async () => {
    const elsewhere = { ...DONE, CustomerEndpoint: { Address: '+85221234567', Type: 'TELEPHONE_NUMBER' } };

    expect(await openCallbacks(ASKED, elsewhere)).toEqual([]);
    expect(await openCallbacks(elsewhere, ASKED)).toEqual([]);
  });

  it('keeps one open while another is closed', async () => {
    const second = contactRecord({ ContactId: 'call-2', NextContactId: 'callback-2', Agent: null });

    expect(await openCallbacks(ASKED, second, DONE)).toEqual([expect.objectContaining({ contactId: 'callback-2' })]);
  });

  it('opens none for a call that an agent took', async () => {
    expect(await openCallbacks(contactRecord({ NextContactId: 'transfer' }))).toEqual([]);
  });
});
