import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOnce } from '../../../bin/support/build-once.ts';

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'build-once-'));
  writeFileSync(join(project, 'source'), 'first');
});
afterEach(() => rmSync(project, { recursive: true }));

const build = () =>
  buildOnce({ name: 'thing', output: join(project, 'output'), inputs: ['source'], project }, async () => {
    mkdirSync(join(project, 'output'), { recursive: true });
  });

test('the second build of the same inputs is skipped', async () => {
  expect(await build()).toBe(true);
  expect(await build()).toBe(false);
});

test('a changed input builds again', async () => {
  await build();
  writeFileSync(join(project, 'source'), 'other');
  expect(await build()).toBe(true);
});

test('an output that was removed is built again, once', async () => {
  await build();
  rmSync(join(project, 'output'), { recursive: true });
  expect(await build()).toBe(true);
  expect(await build()).toBe(false);
});
