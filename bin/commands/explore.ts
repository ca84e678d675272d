import { FLOW_TYPES, type FlowType } from '../../lib/flow-language/document.ts';
import { explorationText } from '../../lib/flow-language/explore/exploration-text.ts';
import { DEFAULT_SILENCE, DEFAULT_STATES, type Exploration } from '../../lib/flow-language/explore/explore-flow.ts';
import { exploreSet } from '../../lib/flow-language/explore/explore-set.ts';
import { readFlowType } from '../../lib/flow-language/explore/guess-flow-type.ts';
import type { FlowProblem } from '../../lib/flow-language/problem.ts';
import { readOptions } from '../support/options.ts';
import { UsageError } from '../support/usage-error.ts';
import type { Command } from './command.ts';
import { messageResolver } from './flows/message-resolver.ts';
import { type FlowFile, type ReadFile, readFlowFiles } from './flows/read-flow-files.ts';

const usage = `trunkline explore FILES… [options]

Walks every branch of flows and modules with every outcome each action can have: how paths end, what the caller hears, the
longest silence, and what is wrong. Files that refer to each other by name (\${flow:…}, \${module:…}) are walked as one; a
folder stands for the .json files below it.

  --format text|json   text (default), or one JSON array
  --silence SECONDS    silence budget: the caller hears something within this time, ${DEFAULT_SILENCE} s unless given
  --type TYPE          flow type of the files; else Metadata.type, else the type that has all their actions
  --states N           bound on states visited for one file, ${DEFAULT_STATES} unless given
  --paths              text: also one path for each way to end

Exit code 1 when there is a fault of severity error.`;

const OPTIONS = {
  format: { type: 'string' },
  silence: { type: 'string' },
  type: { type: 'string' },
  states: { type: 'string' },
  paths: { type: 'boolean' },
} as const;

const readNumber = (
  name: string,
  value: string | undefined,
  { from, to, fallback }: { from: number; to: number; fallback: number },
): number => {
  if (value === undefined) return fallback;
  const number = Number(value);
  if (!/^\d{1,9}(\.\d{1,3})?$/.test(value) || number < from || number > to) {
    throw new UsageError(`--${name} ${value}: give a number from ${from} to ${to}.`);
  }
  return number;
};

const readType = (value: string | undefined): FlowType | undefined => {
  const type = value === undefined ? undefined : readFlowType(value);
  if (value !== undefined && type === undefined)
    throw new UsageError(`--type ${value}: there is no such flow type. Types: ${FLOW_TYPES.join(', ')}.`);
  return type;
};

/** A file that cannot be walked, in the same shape as one that was. */
const refused = (file: string, problems: readonly FlowProblem[]) => ({
  file,
  branches: 0,
  walked: 0,
  ends: {},
  faults: problems.map((problem) => ({ ...problem, file })),
});

const HOW: Record<FlowFile['typeFrom'], string> = {
  given: 'as given',
  metadata: 'by its metadata',
  settings: 'it has Settings',
  actions: 'guessed from its actions',
};

const printText = (read: readonly ReadFile[], explorations: ReadonlyMap<FlowFile, Exploration>, paths: boolean): void => {
  for (const file of read) {
    if (!file.ok) {
      console.log(`${file.file}  not a flow`);
      for (const { severity, rule, message, cure } of file.problems)
        console.log(`  ${severity} ${rule}: ${message}${cure === undefined ? '' : ` ${cure}`}`);
      continue;
    }
    const exploration = explorations.get(file.member);
    console.log(`${file.member.file}  ${file.member.type} (${HOW[file.member.typeFrom]})`);
    for (const line of exploration === undefined ? [] : explorationText(exploration, { paths })) console.log(line);
  }
};

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

export const explore: Command = {
  usage,
  async run(args) {
    const { values, positionals } = readOptions(args, OPTIONS, usage);
    const { format = 'text' } = values;
    if (positionals.length === 0) throw new UsageError(`Name flow files or folders.\n\n${usage}`);
    if (format !== 'text' && format !== 'json') throw new UsageError(`--format ${format}: text or json.`);
    const states = readNumber('states', values.states, { from: 1, to: 10_000_000, fallback: DEFAULT_STATES });
    const silence = readNumber('silence', values.silence, { from: 0, to: 1_000_000, fallback: DEFAULT_SILENCE });
    const read = readFlowFiles(positionals, { type: readType(values.type) });
    if (read.length === 0) throw new UsageError(`No flow was found in ${positionals.join(', ')}.`);
    const members = read.flatMap((file) => (file.ok ? file.member : []));
    const found = exploreSet(members, { states, silence, resolve: await messageResolver(positionals) });
    const explorations = new Map(members.flatMap((member, index) => (found[index] === undefined ? [] : [[member, found[index]] as const])));
    const report = read.map((file) =>
      file.ok
        ? { ...explorations.get(file.member), file: file.member.file, typeFrom: file.member.typeFrom }
        : refused(file.file, file.problems),
    );
    if (format === 'json') console.log(JSON.stringify(report, null, 2));
    else printText(read, explorations, values.paths === true);
    const faults = report.flatMap((entry) => entry.faults ?? []);
    const errors = faults.filter(({ severity }) => severity === 'error').length;
    if (format === 'text')
      console.log(`\n${plural(read.length, 'file')}, ${plural(errors, 'error')}, ${plural(faults.length - errors, 'warning')}`);
    return errors > 0 ? 1 : 0;
  },
};
