import { type Pulled, pullFlows } from '../../../lib/operations/flows/pull-flows.ts';
import { readOptions } from '../../support/options.ts';
import type { Command } from '../command.ts';
import { openWorkspace } from './open-workspace.ts';
import { sayUnread } from './say-unread.ts';
import { wantedFlows } from './wanted-flows.ts';
import { WORKSPACE_OPTIONS, WORKSPACE_USAGE } from './workspace-options.ts';

const usage = `trunkline flows pull [NAME…] [options]

Writes flows and modules of an instance as files, with names for ids. Without NAME all but the default flows of every instance.
A file that says something else is not overwritten.

  --force           overwrite files that differ
  --beside          write what differs next to the file, as NAME.json.pulled
  --messages        write \${message:key.language} for texts of the definition's messages
  --all             the default flows too
  --dry-run         write nothing
${WORKSPACE_USAGE}

Exit code 1 when a file differs and was left alone, or a flow could not be read.`;

const WORDS: Readonly<Record<Pulled['outcome'], string>> = {
  same: 'same',
  new: 'new',
  overwritten: 'overwritten',
  differs: 'DIFFERS: not overwritten (--force overwrites, --beside writes next to it)',
  beside: 'differs: written next to the file',
};
const MOST_PLACES = 5;

const lineOf = ({ file, outcome, differences }: Pulled): string => {
  const places = differences.slice(0, MOST_PLACES).map((place) => `\n    ${place}`);
  const more = differences.length > MOST_PLACES ? `\n    and ${differences.length - MOST_PLACES} more` : '';
  return `${file}  ${WORDS[outcome]}${places.join('')}${more}`;
};

export const pull: Command = {
  usage,
  async run(args) {
    const { values, positionals } = readOptions(
      args,
      {
        ...WORKSPACE_OPTIONS,
        force: { type: 'boolean' },
        beside: { type: 'boolean' },
        messages: { type: 'boolean' },
        all: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
      },
      usage,
    );
    const workspace = await openWorkspace(values);
    const { wanted, check, leftOut } = wantedFlows(positionals, { all: values.all });
    const { force, beside, messages } = values;
    const { pulled, problems } = await pullFlows(workspace, { wanted, force, beside, messages, dryRun: values['dry-run'] });
    check();
    sayUnread(workspace);
    for (const one of pulled) console.log(lineOf(one));
    for (const problem of problems) console.error(problem);
    if (leftOut.size > 0) console.log(`${leftOut.size} default flow(s) of the instance left out (--all takes them)`);
    if (values['dry-run'] === true) console.log('dry run: nothing was written');
    return problems.length > 0 || pulled.some(({ outcome }) => outcome === 'differs') ? 1 : 0;
  },
};
