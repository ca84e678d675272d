import fc from 'fast-check';
import { saveBatch } from '../../../lambdas/contact-records/save-batch.ts';
import { batch, contactRecord } from '../support/contact-record.ts';
import { demoSettings } from '../support/demo-settings.ts';
import { MemoryTable } from '../support/memory-table.ts';
import { silentLog } from '../support/silent-log.ts';

const settings = demoSettings();
const moment = fc
  .integer({ min: 0, max: 100 })
  .map((minutes) => new Date(Date.UTC(2026, 10, 20, 2, minutes)).toISOString().replace('.000', ''));
const method = fc.constantFrom('INBOUND', 'CALLBACK', 'TRANSFER', 'QUEUE_TRANSFER', 'MONITOR');
const number = fc.constantFrom('+8613916000001', '+85221234567', null);

/** What is true of a contact in each of its versions. `leadsOn`: the next one of the list follows from it. */
const facts = fc.record({
  agent: fc.option(fc.constantFrom('east-1', 'vip-1')),
  joined: moment,
  number,
  method,
  leadsOn: fc.boolean(),
  versions: fc.integer({ min: 1, max: 3 }),
});

/** Contacts in up to three versions, each newer than the one before. */
const centerDay = fc.array(facts, { minLength: 4, maxLength: 4 }).map((contacts) =>
  contacts.flatMap((contact, index) =>
    Array.from({ length: contact.versions }, (_, version) =>
      contactRecord({
        ContactId: `c-${index}`,
        InitiationMethod: contact.method,
        PreviousContactId: contacts[index - 1]?.leadsOn === true ? `c-${index - 1}` : null,
        NextContactId: contact.leadsOn ? `c-${index + 1}` : null,
        CustomerEndpoint: contact.number === null ? null : { Address: contact.number, Type: 'TELEPHONE_NUMBER' },
        Agent: contact.agent === null ? null : { Username: contact.agent, ConnectedToAgentTimestamp: contact.joined },
        LastUpdateTimestamp: `2026-11-21T02:0${version}:00Z`,
        Attributes: { version: String(version) },
      }),
    ),
  ),
);

/** Every record at least once, some again, in any order. */
const delivery = centerDay.chain((records) =>
  fc
    .tuple(fc.shuffledSubarray(records, { minLength: records.length }), fc.array(fc.constantFrom(...records), { maxLength: 6 }))
    .chain(([order, again]) => fc.shuffledSubarray([...order, ...again], { minLength: order.length + again.length }))
    .map((delivered) => ({ records, delivered })),
);

async function tableAfter(records: Record<string, unknown>[]) {
  const table = new MemoryTable();
  await saveBatch(batch(...records), { table, log: silentLog(), settings: async () => settings });
  return table.dump();
}

describe('delivery of contact records', () => {
  it('ends in the same table whatever the order and however often each arrives', async () => {
    await fc.assert(
      fc.asyncProperty(delivery, async ({ records, delivered }) => {
        expect(await tableAfter(delivered)).toEqual(await tableAfter(records));
      }),
      { numRuns: 150, seed: 20261120 },
    );
  });
});
