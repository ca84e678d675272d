import fc from 'fast-check';
import { lintFlows } from '../../../lib/flow-language/lint/lint-flows.ts';
import { jsonFault } from '../../../lib/flow-language/lint/report/json-fault.ts';
import { jsonReport } from '../../../lib/flow-language/lint/report/json-report.ts';
import { locator } from '../../../lib/flow-language/lint/report/positions.ts';
import { sarifReport } from '../../../lib/flow-language/lint/report/sarif-report.ts';
import { textReport } from '../../../lib/flow-language/lint/report/text-report.ts';
import type { FlowProblem } from '../../../lib/flow-language/problem.ts';

const TEXT = `{
  "Version": "2019-10-30",
  "StartAction": "a",
  "Metadata": { "odd \\" key": [1, {}, []], "type": "contactFlow" },
  "Actions": [
    { "Identifier": "a", "Type": "MessageParticipant", "Parameters": {
        "Text": "" },
      "Transitions": { "NextAction": "b" } },
    {
      "Identifier": "b", "Type": "DisconnectParticipant", "Transitions": {} }
  ]
}
`;
const at = (path: string, text = TEXT) => locator(text)({ severity: 'error', rule: 'x', path, message: '' });

test.each([
  ['', 1, 1],
  ['StartAction', 3, 18],
  ['Actions', 5, 14],
  ['Actions[0]', 6, 5],
  ['Actions[0].Parameters.Text', 7, 17],
  ['Actions[1].Identifier', 10, 21],
  ['Metadata.odd " key[1]', 4, 35],
])('%s stands at %d:%d', (path, line, column) => {
  expect(at(path)).toEqual({ line, column });
});

test('what is not there stands where it should be', () => {
  expect(at('Actions[1].Transitions.NextAction')).toEqual(at('Actions[1].Transitions'));
  expect(at('Actions[7].Type')).toEqual(at('Actions'));
  expect(at('nowhere.at[all]')).toEqual({ line: 1, column: 1 });
});

test('a fault of the JSON stands where its reader stopped', () => {
  const text = '{\n  "a": nonsense\n}';
  const [report] = lintFlows([{ file: 'x.json', text }]);

  expect(report?.problems.map(locator(text))).toEqual([{ line: 2, column: 8 }]);
});

test.each([
  ['{"a": 1,}', 8],
  ['{"a" 1}', 5],
  ['{a: 1}', 1],
  ['[1, 2', 5],
  ['"x', 2],
  ['{"a": tru}', 6],
  ['{"a": 1} x', 9],
  ['["a\\x"]', 4],
  ['', 0],
])('the fault of %s is at %d', (text, place) => {
  expect(jsonFault(text)).toBe(place);
});

test('what the machine can parse has no fault', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string({ unit: fc.constantFrom(...'{}[]",:1-e."\\ tn', 'true', 'null', 'a') })), (text) => {
      const parsed = ((): boolean => {
        try {
          JSON.parse(text);
          return true;
        } catch {
          return false;
        }
      })();
      if (parsed) expect(jsonFault(text)).toBeUndefined();
    }),
  );
});

test.each(['', '{', '"', '{"a":', '[[[', '{"a" "b"}', ']]}}', '\\"\\', ':,:,', '{"a":1,,}'])(
  'the reader of places ends whatever it gets: %s',
  (text) => {
    expect(at('a.b[0]', text).line).toBe(1);
  },
);

const reports = lintFlows([{ file: 'flows/my flow.json', text: TEXT }]);
const files = reports.map((report) => ({ report, position: locator(TEXT) }));

test('json has one entry a file, with all that a problem is known by', () => {
  expect(JSON.parse(jsonReport(reports))).toEqual([
    {
      file: 'flows/my flow.json',
      type: 'CONTACT_FLOW',
      typeFrom: 'its metadata',
      problems: [
        {
          severity: 'error',
          rule: 'empty-value',
          action: 'a',
          path: 'Actions[0].Parameters.Text',
          message: 'Invalid Action property value. Path: Actions[0].Parameters.Text',
          cure: 'Leave it out, or write a space.',
          known: 'probed',
        },
      ],
    },
  ]);
});

test('text names file, type, line, action and cure', () => {
  expect(textReport(files).split('\n')).toEqual([
    'flows/my flow.json (CONTACT_FLOW, by its metadata)',
    '  7:17 error empty-value "a": Invalid Action property value. Path: Actions[0].Parameters.Text. Leave it out, or write a space.',
    '',
    '1 file: 1 error, 0 warnings',
  ]);
});

test('sarif has the rules that were broken and results with line and column', () => {
  const log = JSON.parse(sarifReport(files, '1.2.3'));

  expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') });
  expect(log.runs).toHaveLength(1);
  expect(log.runs[0].tool.driver).toMatchObject({ name: 'Trunkline', semanticVersion: '1.2.3', rules: [{ id: 'empty-value' }] });
  expect(log.runs[0].results).toEqual([
    {
      ruleId: 'empty-value',
      level: 'error',
      message: { text: expect.stringContaining('Leave it out') },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'flows/my%20flow.json' }, region: { startLine: 7, startColumn: 17 } },
          logicalLocations: [{ name: 'a', fullyQualifiedName: 'Actions[0].Parameters.Text' }],
        },
      ],
    },
  ]);
});

test('a problem without an action or cure is told too', () => {
  const problem: FlowProblem = { severity: 'warning', rule: 'size', path: '', message: 'Too long' };
  const report = { file: 'x.json', problems: [problem] };

  expect(textReport([{ report, position: locator('{}') }])).toContain('1:1 warning size: Too long.');
  expect(JSON.parse(jsonReport([report]))[0].problems[0]).toEqual({
    severity: 'warning',
    rule: 'size',
    action: '',
    path: '',
    message: 'Too long',
    known: 'documented',
  });
  expect(JSON.parse(sarifReport([{ report, position: locator('{}') }], '1')).runs[0].results[0].locations[0].logicalLocations).toEqual([
    { fullyQualifiedName: '(document)' },
  ]);
});
