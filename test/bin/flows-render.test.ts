import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { render } from '../../bin/commands/flows/render.ts';

const folder = mkdtempSync(join(tmpdir(), 'render-'));
afterAll(() => rmSync(folder, { recursive: true }));
const quiet = (method: 'log' | 'error') => jest.spyOn(console, method).mockImplementation(() => undefined);

test('draws every flow of a folder into files of their names, with the texts of the definition', async () => {
  const out = join(folder, 'all');
  const log = quiet('log');

  const code = await render.run(['contact-flows', '--out', out, '--lang', 'zh-CN']);

  expect(code).toBe(0);
  expect(readdirSync(out)).toEqual(expect.arrayContaining(['main-menu.svg', 'set-hooks.svg']));
  expect(readFileSync(join(out, 'main-menu.svg'), 'utf8')).toContain('销售咨询请按 1');
  expect(log).toHaveBeenCalledTimes(readdirSync(out).length);
  log.mockRestore();
});

test('a file that is no flow is told and the others are drawn; names that come twice are numbered', async () => {
  const flow = JSON.stringify({
    Version: '2019-10-30',
    StartAction: 'a',
    Actions: [{ Identifier: 'a', Type: 'DisconnectParticipant', Transitions: {} }],
  });
  const [one, two] = ['one', 'two'].map((name) => mkdtempSync(join(folder, name)));
  for (const place of [one, two]) writeFileSync(join(place ?? '', 'same.json'), flow);
  const broken = join(folder, 'broken.json');
  writeFileSync(broken, '{"Actions": 1}');
  const out = join(folder, 'some');
  const [log, error] = [quiet('log'), quiet('error')];

  const code = await render.run([join(one ?? '', 'same.json'), broken, join(two ?? '', 'same.json'), '--out', out]);

  expect(code).toBe(1);
  expect(error).toHaveBeenCalledWith(expect.stringContaining('broken.json'));
  expect(readdirSync(out).toSorted()).toEqual(['same-2.svg', 'same.svg']);
  for (const spy of [log, error]) spy.mockRestore();
});

test.each([
  [[], 'Name flow files or folders'],
  [['contact-flows'], 'say where to write them with --out DIR'],
  [['contact-flows', '--format', 'png'], 'the only format is svg'],
  [['contact-flows', '--lang', 'fr'], 'the languages are zh-CN and en-US'],
  [['nowhere.json'], 'nowhere.json'],
])('refused: %j', async (args, message) => {
  await expect(render.run(args)).rejects.toThrow(message);
});
