import { statSync } from 'node:fs';
import { compareFlows, compareSets, type FlowDifference, type Side } from '../../../lib/flow-language/explore/diff/compare-sets.ts';
import { differenceMarkdown } from '../../../lib/flow-language/explore/diff/difference-markdown.ts';
import { differenceText } from '../../../lib/flow-language/explore/diff/difference-text.ts';
import { readOptions } from '../../support/options.ts';
import { UsageError } from '../../support/usage-error.ts';
import type { Command } from '../command.ts';
import { messageResolver } from './message-resolver.ts';
import { readFlowFiles } from './read-flow-files.ts';

const usage = `trunkline flows diff BEFORE AFTER [options]

What callers hear before and after, path by path: two files, or two folders whose flows are matched by name. Modules are
played through in the flows that call them. Messages are shown as texts when a center.yaml lies next to the flows.

  --format text|markdown   text (default), or Markdown for a pull request

Exit code 0 when callers hear the same, 1 when they do not.`;

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

const readSide = async (path: string): Promise<Side> => {
  const read = readFlowFiles([path]);
  const refused = read.flatMap((file) => (file.ok ? [] : [`${file.file}: ${file.problems[0]?.message ?? 'not a flow'}`]));
  if (refused.length > 0) throw new UsageError(`These files are no flows:\n  ${refused.join('\n  ')}`);
  return { members: read.flatMap((file) => (file.ok ? file.member : [])), resolve: await messageResolver([path]) };
};

const compare = (before: Side, after: Side, areFolders: boolean): FlowDifference[] => {
  const [old] = before.members;
  const [young] = after.members;
  if (areFolders || old === undefined || young === undefined) return compareSets(before, after);
  return [compareFlows({ ...before, flow: old }, { ...after, flow: young })];
};

export const diff: Command = {
  usage,
  async run(args) {
    const { values, positionals } = readOptions(args, { format: { type: 'string' } }, usage);
    const { format = 'text' } = values;
    const [before, after, ...others] = positionals;
    if (before === undefined || after === undefined || others.length > 0)
      throw new UsageError(`Name two files or two folders.\n\n${usage}`);
    if (format !== 'text' && format !== 'markdown') throw new UsageError(`--format ${format}: text or markdown.`);
    const areFolders = isFolder(before) && isFolder(after);
    if (!areFolders && (isFolder(before) || isFolder(after)))
      throw new UsageError('Compare a file with a file, or a folder with a folder.');
    const differences = compare(await readSide(before), await readSide(after), areFolders);
    const lines = format === 'text' ? differenceText(differences) : differenceMarkdown(differences);
    console.log(lines.join('\n'));
    return differences.every(({ kind }) => kind === 'equal') ? 0 : 1;
  },
};
