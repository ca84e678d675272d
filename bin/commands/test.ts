import { readFlowFolder } from '../../lib/testing/center/flow-folder.ts';
import { type PreparedCenter, prepareCenter } from '../../lib/testing/center/prepare-center.ts';
import { Coverage, isCovered } from '../../lib/testing/coverage/coverage.ts';
import { type Reasons, readReasons } from '../../lib/testing/coverage/reasons.ts';
import { coverageText } from '../../lib/testing/report/coverage-text.ts';
import { jsonReport } from '../../lib/testing/report/json-report.ts';
import { junitReport } from '../../lib/testing/report/junit-report.ts';
import { type BrokenFile, textReport } from '../../lib/testing/report/text-report.ts';
import { type LoadedTestCase, loadTestCase } from '../../lib/testing/run/load-test-case.ts';
import { runTestCases } from '../../lib/testing/run/run-test-cases.ts';
import { TestingError } from '../../lib/testing/testing-error.ts';
import { readInstant, readOptions } from '../support/options.ts';
import { inProject } from '../support/project.ts';
import { UsageError } from '../support/usage-error.ts';
import { findTestFiles } from '../testing/find-test-files.ts';
import { readCenterPlan } from '../testing/read-center-plan.ts';
import type { Command } from './command.ts';

const usage = `trunkline test [FILES|DIR]… [--format text|json|junit] [--coverage] [--center FILE | --flows DIR] [--at ISO-TIME]

Runs tests in Connect's testing language against the flows, in virtual time; without files those of contact-flows/tests.
  --format F        text (default), json, or junit (XML)
  --coverage        also tell which branches of the flows the tests walk; a branch that is neither walked nor has a reason in
                    unwalked.json, beside the tests, fails the run
  --center FILE     the definition whose flows, queues and hours are used (center.yaml)
  --flows DIR       flows of a folder instead; queues, hours and prompts that they name by id are made up
  --at ISO-TIME     when calls begin whose test does not say (2026-11-23T02:00:00Z)
Exit code 0 when every test passed, 1 when not, 2 for a wrong command line. See docs/testing.md.`;

const FORMATS = ['text', 'json', 'junit'] as const;
type Format = (typeof FORMATS)[number];

function formatOf(value: string | undefined): Format {
  const format = FORMATS.find((one) => one === (value ?? 'text'));
  if (format === undefined) throw new UsageError(`--format ${value}: formats are ${FORMATS.join(', ')}.`);
  return format;
}

/** The center under test; undefined, and the reasons told, when it has faults. */
function prepare({ center, flows }: { center?: string; flows?: string }): PreparedCenter | undefined {
  try {
    return prepareCenter(flows === undefined ? readCenterPlan(center ?? inProject('center.yaml')) : { flows: readFlowFolder(flows) });
  } catch (error) {
    if (!(error instanceof TestingError)) throw error;
    console.error(error.message);
    return undefined;
  }
}

export const test: Command = {
  usage,
  async run(args) {
    const { values, positionals } = readOptions(
      args,
      {
        format: { type: 'string' },
        coverage: { type: 'boolean' },
        center: { type: 'string' },
        flows: { type: 'string' },
        at: { type: 'string' },
      },
      usage,
    );
    const format = formatOf(values.format);
    if (values.center !== undefined && values.flows !== undefined) throw new UsageError('--center and --flows: give one of them.');
    const at = readInstant(values.at);
    const named = positionals.length > 0 ? positionals : [inProject('contact-flows', 'tests')];
    const files = findTestFiles(named);
    if (files.tests.length === 0) throw new UsageError(`${named.join(', ')}: holds no test (*.json).`);
    const broken: BrokenFile[] = [];
    const reasons = files.reasons.flatMap(({ file, text }): Reasons => {
      const read = readReasons(text);
      if (!read.ok) broken.push({ file, problems: read.problems });
      return read.ok ? read.reasons : [];
    });
    const prepared = prepare(values);
    if (prepared === undefined) return 1;
    const tests = files.tests.flatMap((source): LoadedTestCase[] => {
      const read = loadTestCase(source, prepared.findName);
      if (!read.ok) broken.push(read);
      return read.ok ? [read.loaded] : [];
    });
    const coverage = new Coverage(prepared.flows);
    const results = await runTestCases(tests, { prepared, at, onTrace: (event) => coverage.onTrace(event) });
    const report = values.coverage === true ? coverage.report(reasons) : undefined;
    for (const { file, warnings } of tests) for (const warning of warnings) console.error(`${file}: warning: ${warning}`);
    if (format === 'text') console.log(textReport(results, broken));
    if (format === 'json') console.log(jsonReport(results, broken, report));
    if (format === 'junit') console.log(junitReport(results, broken).trimEnd());
    // Only the report belongs on the standard output of the other formats.
    if (report !== undefined && format !== 'json') (format === 'text' ? console.log : console.error)(`\n${coverageText(report)}`);
    const isPassed = broken.length === 0 && results.every(({ status }) => status === 'passed');
    return isPassed && (report === undefined || isCovered(report)) ? 0 : 1;
  },
};
