import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { convert } from '../../../bin/commands/flows/convert.ts';
import { openWorkspace } from '../../../bin/commands/flows/open-workspace.ts';
import { table } from '../../../bin/commands/flows/table.ts';
import { wantedFlows } from '../../../bin/commands/flows/wanted-flows.ts';
import { readOperatorKeys } from '../../../lib/operations/flows/connect-api/operator-credentials.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'trunkline-cli-'));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const main = { kind: 'flow', name: 'main' } as const;
const defaults = { kind: 'flow', name: 'Default customer queue' } as const;

describe('flows asked for', () => {
  test('without a name are all but those that every instance is born with', () => {
    const asked = wantedFlows([]);

    expect([asked.wanted(main), asked.wanted(defaults)]).toEqual([true, false]);
    expect([...asked.leftOut]).toEqual(['Default customer queue']);
    expect(wantedFlows([], { all: true }).wanted(defaults)).toBe(true);
    expect(wantedFlows(['Default customer queue']).wanted(defaults)).toBe(true);
  });

  test('by name are flows and modules of it, by kind and name the one', () => {
    expect(wantedFlows(['main']).wanted({ kind: 'module', name: 'main' })).toBe(true);
    expect(wantedFlows(['flow:main']).wanted({ kind: 'module', name: 'main' })).toBe(false);
  });

  test('and found nowhere are told', () => {
    const asked = wantedFlows(['main', 'nobody', 'constructor']);
    asked.wanted(main);

    expect(() => asked.check()).toThrow('There is no flow or module "nobody", "constructor"');
  });
});

describe('address of the instance', () => {
  test.each(['http://example.com/_aws', 'ftp://127.0.0.1', 'nonsense', 'http://127.0.0.1.example.com/'])(
    '%s is refused',
    async (endpoint) => {
      await expect(openWorkspace({ endpoint, folder })).rejects.toThrow(`--endpoint ${endpoint}`);
    },
  );

  test('a port of this machine where no centre of ours runs gets no keys', async () => {
    jest.replaceProperty(process, 'env', { ...process.env, AWS_ACCESS_KEY_ID: undefined });

    await expect(openWorkspace({ endpoint: 'http://127.0.0.1:9/_aws', state: folder, folder })).rejects.toThrow(
      'start it with "trunkline start"',
    );
  });
});

describe("the operator's keys", () => {
  const keys = { endpoint: 'http://127.0.0.1:4400/_aws', region: 'eu-west-2', accessKeyId: 'AKIA', secretAccessKey: 'secret' };
  const write = (content: string, mode = 0o600): string => {
    const file = path.join(folder, 'operator.json');
    writeFileSync(file, content);
    chmodSync(file, mode);
    return file;
  };

  test('are for the address of their centre alone', () => {
    const file = write(JSON.stringify(keys));

    expect(readOperatorKeys(file, 'http://127.0.0.1:4400/_aws/')).toEqual(keys);
    expect(readOperatorKeys(file, 'http://127.0.0.1:4401/_aws')).toBeUndefined();
    expect(readOperatorKeys(path.join(folder, 'absent.json'), keys.endpoint)).toBeUndefined();
  });

  test('are not taken from a file that others may read, or that is none', () => {
    expect(() => readOperatorKeys(write(JSON.stringify(keys), 0o644), keys.endpoint)).toThrow('may be read by others');
    expect(() => readOperatorKeys(write('{'), keys.endpoint)).toThrow('cannot be read');
  });
});

describe('convert', () => {
  const legacy = {
    version: '1',
    start: 'a',
    type: 'contactFlow',
    modules: [{ id: 'a', type: 'Disconnect', branches: [], parameters: [] }],
    metadata: { name: '../old flow' },
  };

  test('writes a file under the name of the flow, inside the folder, and never over another', async () => {
    const [log, error] = [jest.spyOn(console, 'log').mockReturnValue(), jest.spyOn(console, 'error').mockReturnValue()];
    const source = path.join(folder, 'export.json');
    writeFileSync(source, JSON.stringify(legacy));
    const out = path.join(folder, 'out');

    expect(await convert.run([source, '--out', out])).toBe(0);
    expect(log).toHaveBeenCalledWith(`${source}: ${path.join(out, '%2E.%2Fold flow.json')} (CONTACT_FLOW)`);
    expect(await convert.run([source, '--out', out])).toBe(1);
    expect(error).toHaveBeenCalledWith(expect.stringContaining('not overwritten without --force'));
  });

  test('names module and type of what it cannot convert', async () => {
    const error = jest.spyOn(console, 'error').mockReturnValue();
    const source = path.join(folder, 'export.json');
    writeFileSync(source, JSON.stringify({ ...legacy, modules: [{ ...legacy.modules[0], type: 'Teleport' }] }));

    expect(await convert.run([source])).toBe(1);
    expect(error).toHaveBeenCalledWith(expect.stringContaining('module "a" of type Teleport cannot be converted'));
  });

  test.each([
    ['{"Version":"2019-10-30","Actions":[]}', 'It is in the flow language already'],
    ['[]', 'A flow is a JSON object'],
    ['{}', 'no flow of the older format'],
  ])('%s: %s', async (text, message) => {
    const error = jest.spyOn(console, 'error').mockReturnValue();
    const source = path.join(folder, 'export.json');
    writeFileSync(source, text);

    expect(await convert.run([source])).toBe(1);
    expect(error).toHaveBeenCalledWith(expect.stringContaining(message));
  });
});

test('columns of a table are as wide as their widest cell', () => {
  expect(
    table([
      ['FLOW', 'STATE'],
      ['flow:main', 'same'],
      ['x', 'both'],
    ]),
  ).toBe('FLOW       STATE\nflow:main  same\nx          both');
});
