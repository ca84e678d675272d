import { readFileSync } from 'node:fs';
import { FLOW_TYPES, type FlowType } from '../../lib/flow-language/document.ts';
import { readFlowType } from '../../lib/flow-language/explore/guess-flow-type.ts';
import { lintFlows } from '../../lib/flow-language/lint/lint-flows.ts';
import { jsonReport } from '../../lib/flow-language/lint/report/json-report.ts';
import { locator } from '../../lib/flow-language/lint/report/positions.ts';
import { sarifReport } from '../../lib/flow-language/lint/report/sarif-report.ts';
import { textReport } from '../../lib/flow-language/lint/report/text-report.ts';
import { namesByFile } from '../linting/center-names.ts';
import { collectFlowFiles } from '../linting/collect-flow-files.ts';
import { readOptions } from '../support/options.ts';
import { inProject } from '../support/project.ts';
import { UsageError } from '../support/usage-error.ts';
import type { Command } from './command.ts';

const usage = `trunkline lint FILES… [--type TYPE] [--format text|json|sarif] [--draft] [--center FILE]

Says of flow files what Amazon Connect would say when they are published (errors refuse a flow), and more (warnings). A folder
stands for every flow below it. Flows that are given together are judged together: what one sets, another may read.
  --type TYPE       flow type of all files, such as CUSTOMER_QUEUE or MODULE; else what the metadata say, a folder "modules",
                    or what the actions allow
  --format FORMAT   text (default), json, or sarif for code hosts
  --draft           saved drafts: the service does not judge them, so what it would refuse later is a warning
  --center FILE     the definition whose names the flows use; else center.yaml beside the folder contact-flows
Exit code 1 when there is an error, 2 when the command line is wrong.`;

const FORMATS = ['text', 'json', 'sarif'];

const readType = (value: string | undefined): FlowType | undefined => {
  const type = value === undefined ? undefined : readFlowType(value);
  if (value !== undefined && type === undefined)
    throw new UsageError(`--type ${value}: there is no such flow type. Types: ${FLOW_TYPES.join(', ')}.`);
  return type;
};

const version = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '0.0.0';
};

export const lint: Command = {
  usage,
  async run(args) {
    const { values, positionals } = readOptions(
      args,
      { type: { type: 'string' }, format: { type: 'string' }, draft: { type: 'boolean' }, center: { type: 'string' } },
      usage,
    );
    const { format = 'text' } = values;
    if (!FORMATS.includes(format)) throw new UsageError(`--format ${format}: one of ${FORMATS.join(', ')}.`);
    if (positionals.length === 0) throw new UsageError(`Which files?\n\n${usage}`);
    const type = readType(values.type);
    const texts = collectFlowFiles(positionals);
    if (texts.length === 0) throw new UsageError(`There is no flow in ${positionals.join(', ')}.`);
    const names = namesByFile(values.center, console.error);
    const sources = texts.map((one) => ({ ...one, center: names(one.path) }));
    const reports = lintFlows(sources, { type, draft: values.draft });
    const files = reports.map((report, index) => ({ report, position: locator(texts[index]?.text ?? '') }));
    if (format === 'json') console.log(jsonReport(reports));
    else console.log(format === 'sarif' ? sarifReport(files, version()) : textReport(files));
    return reports.some(({ problems }) => problems.some(({ severity }) => severity === 'error')) ? 1 : 0;
  },
};
