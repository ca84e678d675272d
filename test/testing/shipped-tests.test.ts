import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCenterPlan } from '../../bin/testing/read-center-plan.ts';
import { prepareCenter } from '../../lib/testing/center/prepare-center.ts';
import { Coverage } from '../../lib/testing/coverage/coverage.ts';
import { readReasons } from '../../lib/testing/coverage/reasons.ts';
import { failureText } from '../../lib/testing/report/failure-text.ts';
import { type LoadedTestCase, loadTestCase } from '../../lib/testing/run/load-test-case.ts';
import { runTestCases } from '../../lib/testing/run/run-test-cases.ts';

const ROOT = join(__dirname, '../..');
const FOLDER = join(ROOT, 'contact-flows/tests');
const files = readdirSync(FOLDER).filter((file) => file !== 'unwalked.json');
const prepared = prepareCenter(readCenterPlan(join(ROOT, 'center.yaml')));

const load = (change: (text: string) => string = (text) => text): LoadedTestCase[] =>
  files.map((file) => {
    const read = loadTestCase({ file, text: change(readFileSync(join(FOLDER, file), 'utf8')) }, prepared.findName);
    if (!read.ok) throw new Error(`${file}: ${read.problems.join('\n')}`);
    return read.loaded;
  });

it('every shipped test passes, and every branch of the shipped flows is walked or has a reason', async () => {
  const coverage = new Coverage(prepared.flows);
  const results = await runTestCases(load(), { prepared, onTrace: (event) => coverage.onTrace(event) });
  expect(results.filter(({ status }) => status === 'failed').map((result) => [result.name, ...failureText(result)].join('\n'))).toEqual([]);
  const reasons = readReasons(readFileSync(join(FOLDER, 'unwalked.json'), 'utf8'));
  if (!reasons.ok) throw new Error(reasons.problems.join('\n'));
  const report = coverage.report(reasons.reasons);
  const open = report.flows.flatMap(({ flow, unwalked }) =>
    unwalked.filter(({ why }) => why === undefined).map(({ action, branch }) => `${flow}: ${action} ${branch}`),
  );
  expect(open).toEqual([]);
  expect(report.needless).toEqual([]);
});

it('each is named after its file and says what it is about', () => {
  for (const { file, test } of load()) {
    expect(test.name).toBe(file.replace(/\.json$/, ''));
    expect(test.description).toMatch(/\.$/);
  }
});

it('each can fail: with other keys pressed or other words expected it does', async () => {
  const other = load((text) =>
    text
      .replaceAll('"Type": "MessageReceived", "Actor": "System"', '"Type": "MessageReceived"')
      .replaceAll(/\$\{message:[a-z-]+\.([a-zA-Z-]+)\}/g, 'Words that nobody says'),
  );
  const tested = other.filter(({ test }) =>
    test.observations.some(({ event, usage }) => event.type === 'MessageReceived' && usage?.type !== 'AtMost'),
  );
  const results = await runTestCases(tested, { prepared });
  const said = results.filter(({ status }) => status === 'passed').map(({ name }) => name);
  expect(said.filter((name) => !name.startsWith('survey-'))).toEqual([]);
});

it('the example of the manual passes', async () => {
  const manual = readFileSync(join(ROOT, 'docs/testing.md'), 'utf8');
  const start = manual.indexOf('{\n  "Version"');
  const text = manual.slice(start, manual.indexOf('```', start));
  const read = loadTestCase({ file: 'manual.json', text }, prepared.findName);
  expect(read).toMatchObject({ ok: true, loaded: { warnings: [] } });
  if (!read.ok) return;
  expect(await runTestCases([read.loaded], { prepared })).toMatchObject([{ status: 'passed', end: 'EndTest' }]);
});
