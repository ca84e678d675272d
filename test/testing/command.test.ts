import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { test as command } from '../../bin/commands/test.ts';
import { UsageError } from '../../bin/support/usage-error.ts';
import { MENU_FLOW } from './support/small-center.ts';
import { begins, endTest, hears, inOrder, testDocument } from './support/test-document.ts';

const run = async (...args: string[]) => {
  const printed = jest.spyOn(console, 'log').mockImplementation(() => {});
  try {
    return { status: await command.run(args), stdout: printed.mock.calls.flat().join('\n') };
  } finally {
    printed.mockRestore();
  }
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
  for (const [name, word] of [
    ['good', 'Welcome'],
    ['bad', 'Cake'],
  ] as const)
    writeFileSync(join(folder, `${name}.test-case`), JSON.stringify(testDocument(inOrder(begins(), hears(word, endTest)), { name })));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('passes with 0, fails with 1, and tells why', async () => {
  const good = await run(join(folder, 'good.test-case'), '--flows', folder);
  expect(good).toMatchObject({ status: 0, stdout: expect.stringContaining('1 test, 1 passed, 0 failed') });
  const bad = await run(join(folder, 'bad.test-case'), '--flows', folder, '--format', 'junit');
  expect(bad.status).toBe(1);
  expect(XMLValidator.validate(bad.stdout)).toBe(true);
  expect(bad.stdout).toContain('Welcome to the shop.');
});

it('coverage fails where a branch has no reason', async () => {
  const { status, stdout } = await run(join(folder, 'good.test-case'), '--flows', folder, '--coverage', '--format', 'json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ passed: true, coverage: { flows: [{ flow: 'main' }] } });
});

it('the shipped tests are what runs when nothing is named', async () => {
  expect(await run('--coverage')).toMatchObject({ status: 0, stdout: expect.stringMatching(/ passed, 0 failed\n[\s\S]*100\.0 %$/) });
});

it.each([
  [['--format', 'xml'], /--format xml/],
  [['--shout'], /shout/],
  [['/no/such/folder'], /no such file/],
  [['--flows', 'a', '--center', 'b'], /give one of them/],
])('%j is a wrong command line', async (args, message) => {
  const wrong = run(...args);
  await expect(wrong).rejects.toBeInstanceOf(UsageError);
  await expect(wrong).rejects.toThrow(message);
});
