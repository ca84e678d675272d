import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lint } from '../../bin/commands/lint.ts';

const good = {
  Version: '2019-10-30',
  StartAction: 'a',
  Actions: [{ Identifier: 'a', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} }],
};
const named = (name: string) => ({
  ...good,
  Metadata: { type: 'contactFlow' },
  Actions: [
    {
      Identifier: 'a',
      Type: 'UpdateContactTargetQueue',
      Parameters: { QueueId: `\${queue:${name}}` },
      Transitions: { NextAction: 'b', Errors: [{ NextAction: 'b', ErrorType: 'NoMatchingError' }] },
    },
    { Identifier: 'b', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
  ],
});
const DEFINITION = path.resolve(import.meta.dirname, '../../center.yaml');

let folder = '';
let printed: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lint-'));
  printed = [];
  jest.spyOn(console, 'log').mockImplementation((line: string) => printed.push(line));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const write = (name: string, content: unknown): string => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};
const json = (): { file: string; type?: string; problems: { severity: string; rule: string; cure?: string }[] }[] =>
  JSON.parse(printed.join('\n'));

test('a flow that the service takes ends with 0, one that it refuses with 1', async () => {
  expect(await lint.run([write('good.json', good)])).toBe(0);
  expect(await lint.run([write('bad.json', { ...good, StartAction: 'x' })])).toBe(1);
  expect(await lint.run([write('bad.json', { ...good, StartAction: '' }), '--draft'])).toBe(0);
});

test('a folder stands for the flows below it, and for nothing else', async () => {
  write('flows/a.json', good);
  write('modules/m.json', good);
  write('tests/t.json', { Version: '2019-10-30', Observations: [] });
  write('node_modules/x/package.json', { Actions: [] });

  expect(await lint.run([folder, '--format', 'json'])).toBe(1);

  expect(json().map(({ file, type }) => [path.basename(file), type])).toEqual([
    ['a.json', 'CONTACT_FLOW'],
    ['m.json', 'MODULE'],
  ]);
});

test('a byte order mark is no fault', async () => {
  expect(await lint.run([write('bom.json', `\uFEFF${JSON.stringify(good)}`)])).toBe(0);
});

test.each([
  ['no file', []],
  ['a file that is not there', ['nowhere.json']],
  ['an unknown type', ['x.json', '--type', 'NONSENSE']],
  ['an unknown format', ['x.json', '--format', 'xml']],
  ['an unknown option', ['x.json', '--nonsense']],
])('the command line is refused: %s', async (_name, args) => {
  await expect(lint.run(args)).rejects.toThrow(expect.objectContaining({ name: 'UsageError' }));
});

test('the type may be written either way', async () => {
  const file = write('hold.json', good);

  for (const type of ['CUSTOMER_HOLD', 'customerHold']) {
    printed = [];
    expect(await lint.run([file, '--type', type, '--format', 'json'])).toBe(1);
    expect(json()[0]).toMatchObject({ type: 'CUSTOMER_HOLD', problems: [{ rule: 'flow-type' }] });
  }
});

test('names are looked up in the definition that is given, or lies beside contact-flows', async () => {
  const file = write('contact-flows/flows/f.json', named('suport'));

  expect(await lint.run([file])).toBe(0);
  printed = [];
  expect(await lint.run([file, '--center', DEFINITION, '--format', 'json'])).toBe(1);
  expect(json()[0]?.problems).toMatchObject([{ rule: 'unknown-name', cure: 'Did you mean ${queue:support}?' }]);
});

test('a broken definition is said, and the flows are judged without it', async () => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  write('center.yaml', 'queues: [');

  expect(await lint.run([write('contact-flows/flows/f.json', named('suport'))])).toBe(0);
  expect(said).toHaveBeenCalledWith(expect.stringContaining('names are not looked up'));
  await expect(lint.run([write('f.json', good), '--center', path.join(folder, 'center.yaml')])).rejects.toThrow('center.yaml');
});

test('sarif names the version of the tool', async () => {
  await lint.run([write('bad.json', { ...good, StartAction: 'x' }), '--format', 'sarif']);

  expect(JSON.parse(printed.join('')).runs[0].tool.driver.semanticVersion).toMatch(/^\d+\.\d+\.\d+/);
});

test('the shipped flows have no problem at all', async () => {
  await lint.run([path.join(path.dirname(DEFINITION), 'contact-flows'), '--format', 'json']);

  expect(json().filter(({ problems }) => problems.length > 0)).toEqual([]);
});
