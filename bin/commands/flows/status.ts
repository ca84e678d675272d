import { flowStatus } from '../../../lib/operations/flows/flow-status.ts';
import { readOptions } from '../../support/options.ts';
import { UsageError } from '../../support/usage-error.ts';
import type { Command } from '../command.ts';
import { openWorkspace } from './open-workspace.ts';
import { sayUnread } from './say-unread.ts';
import { table } from './table.ts';
import { wantedFlows } from './wanted-flows.ts';
import { WORKSPACE_OPTIONS, WORKSPACE_USAGE } from './workspace-options.ts';

const usage = `trunkline flows status [NAME…] [options]

Says for each flow and module: same, changed here, changed in the instance, both, only here, only there.

  --format text|json  text (default), or one JSON array
  --check           exit code 1 unless all are the same
  --all             the default flows of the instance too
${WORKSPACE_USAGE}`;

export const status: Command = {
  usage,
  async run(args) {
    const { values, positionals } = readOptions(
      args,
      { ...WORKSPACE_OPTIONS, format: { type: 'string' }, check: { type: 'boolean' }, all: { type: 'boolean' } },
      usage,
    );
    const { format = 'text' } = values;
    if (format !== 'text' && format !== 'json') throw new UsageError(`--format ${format}: give text or json.`);
    const workspace = await openWorkspace(values);
    const { wanted, check } = wantedFlows(positionals, { all: values.all });
    const { states, problems } = await flowStatus(workspace, wanted);
    check();
    if (format === 'json') console.log(JSON.stringify(states));
    else {
      sayUnread(workspace);
      console.log(
        table([
          ['FLOW', 'STATE', 'FILE'],
          ...states.map((one) => [one.key, one.draft ? `${one.state} (draft)` : one.state, one.file ?? '']),
        ]),
      );
    }
    for (const problem of problems) console.error(problem);
    const isDrift = problems.length > 0 || states.some(({ state }) => state !== 'same');
    return values.check === true && isDrift ? 1 : 0;
  },
};
