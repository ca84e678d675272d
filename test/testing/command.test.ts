import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { MENU_FLOW } from './support/small-center.ts';
import { begins, endTest, hears, inOrder, testDocument } from './support/test-document.ts';

const ROOT = join(__dirname, '../..');
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/trunkline.mjs', 'test', ...args], { cwd: ROOT, encoding: 'utf8' });
  return { status, stdout, stderr };
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trunkline-test-'));
  const flow = structuredClone(MENU_FLOW.document);
  const [greet, , , menu] = flow.Actions;
  flow.Actions = flow.Actions.filter((action) => action === greet || action.Identifier === 'bye' || action.Identifier === 'hang-up');
  if (greet?.Transitions) greet.Transitions.NextAction = 'bye';
  expect(menu).toBeDefined();
  writeFileSync(join(folder, 'flow-main.json'), JSON.stringify({ ...flow, Metadata: { name: 'main' } }));
  const tests = join(folder, 'tests');
  rmSync(tests, { recursive: true, force: true });
  for (const [name, word] of [
    ['good', 'Welcome'],
    ['bad', 'Cake'],
  ] as const)
    writeFileSync(join(folder, `${name}.test-case`), JSON.stringify(testDocument(inOrder(begins(), hears(word, endTest)), { name })));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('passes with 0, fails with 1, and tells why', () => {
  const good = run(join(folder, 'good.test-case'), '--flows', folder);
  expect(good).toMatchObject({ status: 0, stdout: expect.stringContaining('1 test, 1 passed, 0 failed') });
  const bad = run(join(folder, 'bad.test-case'), '--flows', folder, '--format', 'junit');
  expect(bad.status).toBe(1);
  expect(XMLValidator.validate(bad.stdout)).toBe(true);
  expect(bad.stdout).toContain('Welcome to the shop.');
});

it('coverage fails where a branch has no reason', () => {
  const { status, stdout } = run(join(folder, 'good.test-case'), '--flows', folder, '--coverage', '--format', 'json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ passed: true, coverage: { flows: [{ flow: 'main' }] } });
});

it.each([
  [['--format', 'xml'], /--format xml/],
  [['--shout'], /shout/],
  [['/no/such/folder'], /no such file/],
  [['--flows', 'a', '--center', 'b'], /give one of them/],
])('%j is a wrong command line: exit 2', (args, message) => {
  const { status, stderr } = run(...args);
  expect(status).toBe(2);
  expect(stderr).toMatch(message);
});
