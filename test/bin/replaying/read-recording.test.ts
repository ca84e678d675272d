import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRecording } from '../../../bin/replaying/read-recording.ts';

const folder = mkdtempSync(join(tmpdir(), 'recording-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (text: string): string => {
  const path = join(folder, 'recording.json');
  writeFileSync(path, text);
  return path;
};

const EVENTS = [
  {
    at: '2026-11-20T02:00:00.000Z',
    contactId: 'c',
    type: 'contact',
    state: 'initiated',
    from: null,
    to: '+12025550100',
    initiationMethod: 'INBOUND',
  },
  { at: '2026-11-20T02:00:01.000Z', contactId: 'c', type: 'something-new', anything: 1 },
];

test.each([
  ['JSON lines, as a call prints them', EVENTS.map((event) => JSON.stringify(event)).join('\n')],
  ['a file saved from the page', JSON.stringify({ contactId: 'c', events: EVENTS, lost: 0 })],
  ['a list', JSON.stringify(EVENTS, null, 2)],
])('%s is read', (_what, text) => {
  expect(readRecording(file(text))).toEqual(EVENTS);
});

test.each([
  ['no JSON at all', 'hello', 'is not JSON'],
  ['a broken line', `${JSON.stringify(EVENTS[0])}\n{"at"`, 'line 2 is not JSON'],
  ['something else', '{"Actions": []}', 'has no "events"'],
  ['nothing', '[]', 'holds no event'],
  ['an event without a time', '[{"type":"disconnect","contactId":"c"}]', 'event 1, at:'],
  ['a time that is none', '[{"at":"soon","type":"disconnect","contactId":"c","reason":"x"}]', 'event 1, at: is no time'],
  ['a block without its flow', '[{"at":"2026-11-20T02:00:00Z","type":"action","contactId":"c"}]', 'event 1, flow:'],
])('refused: %s', (_what, text, message) => {
  expect(() => readRecording(file(text))).toThrow(message);
});

test('a file that is not there is named', () => {
  expect(() => readRecording(join(folder, 'gone.json'))).toThrow('There is no file');
});
