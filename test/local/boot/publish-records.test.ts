import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createActivity } from '../../../lib/local/aws/activity.ts';
import { createPublisher } from '../../../lib/local/boot/publish-records.ts';
import { ConnectSite } from '../../../lib/local/cloud/connect-site.ts';
import { openJournal } from '../../../lib/local/state/journal.ts';

const STREAM = 'arn:aws:kinesis:ap-southeast-1:123456789012:stream/records';

const setUp = () => {
  const file = join(mkdtempSync(join(tmpdir(), 'publish-')), 'journal.jsonl');
  const journal = openJournal(file);
  const site = new ConnectSite({ numberFlows: new Map(), onOpen: () => undefined });
  site.streams.set('CONTACT_TRACE_RECORDS', STREAM);
  const activity = createActivity();
  const faults: string[] = [];
  const written: { streamArn: string; partitionKey: string; data: string; settle(error?: Error): void }[] = [];
  const kinesis = {
    append: (streamArn: string, record: { partitionKey: string; data: string | Buffer }) =>
      new Promise<{ sequenceNumber: string }>((resolve, reject) => {
        const settle = (error?: Error): void => (error ? reject(error) : resolve({ sequenceNumber: '1' }));
        written.push({ streamArn, partitionKey: record.partitionKey, data: String(record.data), settle });
      }),
  };
  const publisher = createPublisher({ site, kinesis, journal, activity, onFault: (line) => faults.push(line) });
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  /** What a process that is killed now would leave. */
  const left = (): string[] => {
    // A copy: opening a journal rewrites it.
    copyFileSync(file, `${file}.copy`);
    return openJournal(`${file}.copy`).left.map(({ contactId }) => contactId);
  };
  return { publisher, activity, faults, written, turn, left };
};

test('a contact is closed only when its record is in the stream', async () => {
  const { publisher, activity, written, turn, left } = setUp();
  publisher.journal({ contactId: 'a', state: 'open', record: { ContactId: 'a' } });
  publisher.contactRecord({ ContactId: 'a', n: 1 });
  publisher.journal({ contactId: 'a', state: 'closed' });
  await turn();
  expect(left()).toEqual(['a']);
  expect(activity.idle()).toBe(false);
  expect(written[0]).toMatchObject({ streamArn: STREAM, partitionKey: 'a', data: '{"ContactId":"a","n":1}' });
  written[0]?.settle();
  await activity.whenIdle();
  expect(left()).toEqual([]);
});

test('a record that could not be written leaves its contact open for the next start', async () => {
  const { publisher, activity, faults, written, turn, left } = setUp();
  publisher.journal({ contactId: 'a', state: 'open', record: { ContactId: 'a' } });
  publisher.contactRecord({ ContactId: 'a' });
  publisher.journal({ contactId: 'a', state: 'closed' });
  await turn();
  written[0]?.settle(new Error('disk full'));
  await activity.whenIdle();
  expect(left()).toEqual(['a']);
  expect(faults).toEqual([`CONTACT_TRACE_RECORDS could not be written to ${STREAM}: disk full`]);
});

test('records of one contact go out in their order', async () => {
  const { publisher, written, turn } = setUp();
  publisher.contactRecord({ ContactId: 'a', n: 1 });
  publisher.contactRecord({ ContactId: 'a', n: 2 });
  await turn();
  expect(written).toHaveLength(1);
  written[0]?.settle();
  await turn();
  expect(written.map(({ data }) => JSON.parse(data).n)).toEqual([1, 2]);
});

test('an instance without a stream for its records closes contacts all the same', async () => {
  const { publisher, activity, written, left } = setUp();
  publisher.agentEvent({ AgentARN: 'x' });
  publisher.journal({ contactId: 'b', state: 'open', record: {} });
  publisher.journal({ contactId: 'b', state: 'closed' });
  await activity.whenIdle();
  expect(left()).toEqual([]);
  expect(written).toEqual([]);
});
