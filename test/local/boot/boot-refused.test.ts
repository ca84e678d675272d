import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootCenter } from '../../../lib/local/boot/boot-center.ts';
import type { BootOptions } from '../../../lib/local/boot/running-center.ts';
import { lockFolder } from '../../../lib/local/state/lock.ts';

const TEMPLATE = join(__dirname, '../../fixtures/templates/one-number.yaml');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'boot-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const boot = (options: Partial<BootOptions> = {}) =>
  bootCenter({ assembly: TEMPLATE, stateFolder: join(folder, 'state'), port: 0, clock: 'virtual', ...options });

test.each<[string, Partial<BootOptions>, RegExp]>([
  ['a port out of range', { port: 70_000 }, /Port 70000 is none.*--port/],
  ['a time that is none', { at: 'tomorrow' }, /--at "tomorrow" is no time/],
  ['a region that is none', { region: 'mars' }, /Region "mars" is none/],
])('an option is refused: %s', async (_name, options, message) => {
  await expect(boot(options)).rejects.toMatchObject({ code: 'OPTION_INVALID', message: expect.stringMatching(message) });
});

test('a parameter that no template declares is told with the nearest one', async () => {
  await expect(boot({ parameters: { Aliass: 'x' } })).rejects.toMatchObject({
    code: 'ASSEMBLY_INVALID',
    message: expect.stringMatching(/--parameter Aliass: no template declares it; did you mean Alias\?/),
  });
});

test('an assembly that is not there is told', async () => {
  await expect(boot({ assembly: join(folder, 'cdk.out') })).rejects.toMatchObject({
    code: 'ASSEMBLY_INVALID',
    message: expect.stringContaining('there is no such file or folder'),
  });
});

test('a template that AWS would refuse is refused with all its places', async () => {
  const file = put('broken.yaml', 'Resources:\n  A: { Type: AWS::SQS::Queue, DependsOn: B }\n  C: { Typ: x }\n');
  const error = await boot({ assembly: file }).catch((cause: unknown) => cause);
  expect(error).toMatchObject({
    code: 'ASSEMBLY_INVALID',
    problems: [
      'stack broken Resources.C: required key "Type" is missing',
      'stack broken Resources.C: unknown key "Typ"',
      'stack broken Resources.A.DependsOn: resource "B" is not declared',
    ],
  });
});

test('a port in use is told with the cure, and the state folder is free again', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const address = taken.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(boot({ port })).rejects.toMatchObject({ code: 'PORT_IN_USE', message: expect.stringContaining(`Port ${port} is in use`) });
  lockFolder(join(folder, 'state'))();
  await new Promise((resolve) => taken.close(resolve));
});

test('a folder of somebody else is refused', async () => {
  put('novel.txt', 'x');
  await expect(boot({ stateFolder: folder })).rejects.toMatchObject({ code: 'STATE_FOLDER_FOREIGN' });
});
