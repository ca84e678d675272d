import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explore } from '../../bin/commands/explore.ts';
import { diff } from '../../bin/commands/flows/diff.ts';
import { documentOf, hangUp, say } from '../flow-language/explore/support/build-flow.ts';

const GOOD = documentOf([say('hi', 'Hi.', 'bye'), hangUp()]);
const BROKEN = documentOf([say('hi', 'Hi.', 'gone'), hangUp()]);

let folder: string;
let said: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'explore-'));
  said = [];
  jest.spyOn(console, 'log').mockImplementation((line: string) => said.push(line));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const write = (name: string, content: unknown): string => {
  const file = join(folder, name);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

describe('trunkline explore', () => {
  test('answers one entry a file, in the order of the command line', async () => {
    const files = [write('b.json', BROKEN), write('a.json', GOOD)];

    expect(await explore.run([...files, '--format', 'json'])).toBe(1);
    expect(JSON.parse(said.join('\n'))).toMatchObject([
      {
        file: files[0],
        branches: 2,
        walked: 2,
        ends: { unhandled: 2 },
        faults: [{ severity: 'error', rule: 'dead-end', action: 'hi' }, {}, {}],
      },
      { file: files[1], branches: 2, walked: 2, ends: { 'disconnect-spoken': 1 }, faults: [], type: 'CONTACT_FLOW', typeFrom: 'actions' },
    ]);
  });

  test('a file that is no flow has a problem, not a crash', async () => {
    const files = [write('x.json', '{'), write('y.json', [1]), write('z.json', { modules: [] })];

    expect(await explore.run([...files, '--format', 'json'])).toBe(1);
    for (const entry of JSON.parse(said.join('\n'))) {
      expect(entry).toMatchObject({ branches: 0, walked: 0, ends: {}, faults: expect.anything() });
      expect(entry.faults[0]).toMatchObject({ severity: 'error', message: expect.stringMatching(/JSON|no flow|missing/) });
    }
  });

  test('a folder stands for the flows in it; other JSON is left alone', async () => {
    write('flows/deep/a.json', GOOD);
    write('flows/tests/t.json', { Version: '2019-10-30', Observations: [] });

    expect(await explore.run([join(folder, 'flows')])).toBe(0);
    expect(said.join('\n')).toContain('1 file, 0 errors, 0 warnings');
  });

  test('messages are shown as texts of the definition beside the flows', async () => {
    write('contact-flows/a.json', documentOf([say('hi', '${message:hello.en}', 'bye'), hangUp()]));
    write('center.yaml', 'nonsense: true');
    const error = jest.spyOn(console, 'error').mockImplementation(() => undefined);

    expect(await explore.run([join(folder, 'contact-flows'), '--paths'])).toBe(0);
    expect(error).toHaveBeenCalledWith(expect.stringContaining('has problems'));
    expect(said.join('\n')).toContain('${message:hello.en}');
  });

  test.each([
    [[], 'Name flow files'],
    [['no/such/file.json'], 'There is no file'],
    [['--format', 'xml', '.'], '--format xml'],
    [['--states', '-3', '.'], '--states'],
    [['--states', 'many', '.'], '--states many'],
    [['--silence', '1e9', '.'], '--silence'],
    [['--type', 'WALTZ', '.'], 'there is no such flow type'],
  ])('%j is refused', async (args, message) => {
    await expect(explore.run(args)).rejects.toThrow(message);
  });
});

describe('trunkline flows diff', () => {
  test('exits 0 when callers hear the same, 1 when they do not', async () => {
    const before = write('before/f.json', GOOD);
    const same = write('same/g.json', { ...GOOD, Metadata: { name: 'f' } });
    const other = write('after/f.json', documentOf([say('hi', 'Hello.', 'bye'), hangUp()]));

    expect(await diff.run([before, same])).toBe(0);
    expect(await diff.run([join(folder, 'before'), join(folder, 'after')])).toBe(1);
    expect(await diff.run([before, other, '--format', 'markdown'])).toBe(1);
    expect(said.at(-1)).toContain('| changed | from the start | "Hi." → hang-up | "Hello." → hang-up |');
  });

  test('a file and a folder, or something that is no flow, are refused', async () => {
    const before = write('f.json', GOOD);

    await expect(diff.run([before, folder])).rejects.toThrow('Compare a file with a file');
    await expect(diff.run([before, write('odd.json', '[]')])).rejects.toThrow('no flows');
    await expect(diff.run([before])).rejects.toThrow('Name two files');
  });
});
