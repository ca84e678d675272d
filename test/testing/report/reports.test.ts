import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { jsonReport } from '../../../lib/testing/report/json-report.ts';
import { junitReport } from '../../../lib/testing/report/junit-report.ts';
import { textReport } from '../../../lib/testing/report/text-report.ts';
import { transcriptText } from '../../../lib/testing/report/transcript-text.ts';
import type { TestResult } from '../../../lib/testing/run/test-result.ts';
import { runDocument } from '../support/run-document.ts';
import { begins, endTest, hears, inOrder, overrides, press, result, starts, testDocument } from '../support/test-document.ts';

const KNOWN = overrides('InvokeLambdaFunction', {}, result({ LoadedData: '{"level":"gold"}' }));
const passed = () => runDocument(testDocument(inOrder(begins(KNOWN), hears('For sales', endTest)), { name: 'a menu' }));
const failed = () =>
  runDocument(
    testDocument(inOrder(begins(KNOWN), hears('For sales', press('2')), starts('TransferContactToQueue', { QueueId: '${queue:sales}' })), {
      name: 'to <sales> & "co"',
    }),
  );
const broken = [{ file: 'tests/b.json', problems: ['Version is missing.', 'Observations is missing.'] }];

it('text tells passed and failed tests, and the call with the first difference', async () => {
  const text = textReport([await passed(), { ...(await failed()), file: 'tests/a.json' }], broken);
  expect(text).toMatch(/^✓ a menu {2}\(00:0\d\)$/m);
  expect(text).toMatch(/^✗ to <sales> & "co" {2}\(05:00\) {2}tests\/a\.json$/m);
  expect(text).toContain('expected the start of TransferContactToQueue of queue-sales');
  expect(text).toMatch(/00:0\d pressed {5}2/);
  expect(text).toMatch(/^ {4}≠ /m);
  expect(text).toContain('    Version is missing.');
  expect(text).toMatch(/3 tests, 1 passed, 2 failed$/);
});

it('the first difference is the first thing heard after what was expected began to be awaited', () => {
  const lines = [
    { at: 0, kind: 'heard' as const, text: 'Welcome' },
    { at: 1000, kind: 'pressed' as const, text: '1' },
    { at: 2000, kind: 'function' as const, text: 'f answered' },
    { at: 3000, kind: 'heard' as const, text: 'Goodbye' },
  ];
  expect(transcriptText(lines, 1).map((line) => line.slice(0, 2))).toEqual(['  ', '  ', '  ', '≠ ']);
});

it('JSON holds everything', async () => {
  const report = JSON.parse(jsonReport([await passed()], [])) as { passed: boolean; tests: TestResult[] };
  expect(report).toMatchObject({ passed: true, tests: [{ name: 'a menu', status: 'passed' }], broken: [] });
  expect(JSON.parse(jsonReport([await passed()], broken))).toMatchObject({ passed: false });
});

describe('JUnit XML', () => {
  it('is well formed and holds names and transcripts unharmed', async () => {
    const xml = junitReport([await passed(), { ...(await failed()), file: 'tests/a.json' }], broken);
    expect(XMLValidator.validate(xml)).toBe(true);
    const { testsuites } = new XMLParser({ ignoreAttributes: false }).parse(xml);
    expect(testsuites).toMatchObject({ '@_tests': '3', '@_failures': '2' });
    const [menu, sales, file] = testsuites.testsuite.testcase;
    expect(menu).toMatchObject({ '@_name': 'a menu' });
    expect(sales['@_name']).toBe('to <sales> & "co"');
    expect(sales['@_classname']).toBe('tests/a');
    expect(sales.failure['#text']).toContain('pressed     2');
    expect(file.failure['@_message']).toBe('Version is missing.');
  });

  it('holds no character that XML cannot', async () => {
    const one = await passed();
    const nasty = {
      ...one,
      name: 'a\u0000b\ud800c\ufffe]]>\n',
      status: 'failed' as const,
      failures: [{ kind: 'fault' as const, message: '<![CDATA[ \u001b[31m' }],
    };
    const xml = junitReport([nasty], []);
    expect(XMLValidator.validate(xml)).toBe(true);
    for (const forbidden of ['\u0000', '\ud800', '\ufffe', '\u001b']) expect(xml.includes(forbidden)).toBe(false);
    expect(xml).toContain('name="a?b?c?]]&gt;&#10;"');
  });
});
