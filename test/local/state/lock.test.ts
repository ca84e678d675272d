import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStateFolder } from '../../../lib/local/state/state-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'state-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** No process has this pid: it is above what Linux hands out. */
const NOBODY = 2 ** 22 + 1;

test('a second start is refused with the pid and the cure', () => {
  const first = openStateFolder(folder, false);
  expect(() => openStateFolder(folder, false)).toThrow(
    expect.objectContaining({ code: 'STATE_LOCKED', message: expect.stringContaining(`process ${process.pid}`) }),
  );
  expect(() => openStateFolder(folder, false)).toThrow('--state');
  first.release();
  openStateFolder(folder, false).release();
});

test.each([
  ['a process that is gone', JSON.stringify({ pid: NOBODY, startedAt: '1' })],
  ['a process whose pid another one has now', JSON.stringify({ pid: process.ppid, startedAt: 'long ago' })],
  ['an earlier life of this very pid', JSON.stringify({ pid: process.pid, startedAt: 'long ago' })],
  ['a torn write', '{"pid":'],
])('a lock left by %s is taken over', (_name, content) => {
  openStateFolder(folder, false).release();
  writeFileSync(join(folder, 'lock'), content);
  const state = openStateFolder(folder, false);
  expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid });
  state.release();
  expect(existsSync(join(folder, 'lock'))).toBe(false);
});

test('fresh wipes what was made here and nothing else', () => {
  const state = openStateFolder(folder, false);
  writeFileSync(state.path('resources.json'), 'old');
  writeFileSync(join(folder, 'mine.txt'), 'keep');
  state.release();
  openStateFolder(folder, true).release();
  expect(existsSync(join(folder, 'resources.json'))).toBe(false);
  expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('keep');
});

test('a folder of somebody else is left alone', () => {
  writeFileSync(join(folder, 'thesis.doc'), 'x');
  for (const fresh of [false, true]) {
    expect(() => openStateFolder(folder, fresh)).toThrow(
      expect.objectContaining({ code: 'STATE_FOLDER_FOREIGN', message: expect.stringContaining('thesis.doc') }),
    );
  }
  expect(existsSync(join(folder, 'thesis.doc'))).toBe(true);
});
