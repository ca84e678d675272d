import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openJournal } from '../../../lib/local/state/journal.ts';
import { openResourceState } from '../../../lib/local/state/resource-state.ts';

let file: string;
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'journal-')), 'journal.jsonl');
});
afterEach(() => rmSync(join(file, '..'), { recursive: true }));

const record = (n: number) => ({ ContactId: 'a', n });

test('contacts that were not closed are left for the next start, as they last were', () => {
  const journal = openJournal(file);
  journal.append({ contactId: 'a', state: 'open', record: record(1) });
  journal.append({ contactId: 'b', state: 'open', record: record(2) });
  journal.append({ contactId: 'a', state: 'open', record: record(3) });
  journal.append({ contactId: 'b', state: 'closed' });
  // Not closed: the process was killed.
  expect(openJournal(file).left).toEqual([{ contactId: 'a', record: record(3) }]);
  expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(2);
  journal.close();
});

test.each([
  ['broken off', '{"contactId":"b","sta'],
  ['broken off but for the line end of a later write', '{"contactId":"b","sta\n'],
])('a torn last line is dropped: %s', (_name, torn) => {
  const journal = openJournal(file);
  journal.append({ contactId: 'a', state: 'open', record: record(1) });
  journal.close();
  appendFileSync(file, torn);
  expect(openJournal(file).left).toEqual([{ contactId: 'a', record: record(1) }]);
});

test('a broken line in the middle is told with file, line and cure', () => {
  writeFileSync(file, 'nonsense\n{"contactId":"a","state":"closed"}\n');
  expect(() => openJournal(file)).toThrow(
    expect.objectContaining({ code: 'STATE_CORRUPTED', message: expect.stringMatching(/journal\.jsonl, line 1, .*--fresh/) }),
  );
});

test('a broken resource file is told with file and cure', () => {
  writeFileSync(file, '{"format":1,"resources":[{"type":1}]}');
  expect(() => openResourceState(file)).toThrow(
    expect.objectContaining({ code: 'STATE_CORRUPTED', message: expect.stringMatching(/journal\.jsonl.*--fresh/s) }),
  );
});

test('resources and numbers are there again after a restart', () => {
  const state = openResourceState(file);
  state.put({ stackName: 'S', logicalId: 'A', type: 'T', ref: 'r', properties: { x: 1 } });
  state.numberFlows.set('n', 'f');
  state.save();
  const again = openResourceState(file);
  expect(again.find('S', 'A')).toMatchObject({ ref: 'r', properties: { x: 1 } });
  expect(again.numberFlows.get('n')).toBe('f');
});
