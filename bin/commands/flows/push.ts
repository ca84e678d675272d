import { flowKey } from '../../../lib/operations/flows/flow-key.ts';
import { pushFlows } from '../../../lib/operations/flows/push-flows.ts';
import { readOptions } from '../../support/options.ts';
import type { Command } from '../command.ts';
import { openWorkspace } from './open-workspace.ts';
import { wantedFlows } from './wanted-flows.ts';
import { WORKSPACE_OPTIONS, WORKSPACE_USAGE } from './workspace-options.ts';

const usage = `trunkline flows push [NAME…] [options]

Writes flow files to an instance and publishes them, with ids for names. All files are judged first: one problem, and nothing is
written. Flows that are only in the instance are left alone.

  --force           overwrite what changed in the instance since the last pull
  --draft           save flows that would be refused as drafts; drafts of the instance stay drafts
  --dry-run         say what would be done
${WORKSPACE_USAGE}

Exit code 1 when nothing was written because of problems.`;

export const push: Command = {
  usage,
  async run(args) {
    const { values, positionals } = readOptions(
      args,
      { ...WORKSPACE_OPTIONS, force: { type: 'boolean' }, draft: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
      usage,
    );
    const workspace = await openWorkspace(values);
    const files = new Set(workspace.folder.read().map(flowKey));
    const { wanted, check } = wantedFlows(positionals, { all: true });
    const { pushed, problems } = await pushFlows(workspace, {
      wanted: (flow) => files.has(flowKey(flow)) && wanted(flow),
      force: values.force,
      draft: values.draft,
      dryRun: values['dry-run'],
    });
    check();
    if (problems.length > 0) {
      for (const problem of problems) console.error(problem);
      console.error(`Nothing was pushed: ${problems.length} problem(s).`);
      return 1;
    }
    const changed = pushed.filter(({ outcome }) => outcome !== 'same');
    if (values['dry-run'] === true) for (const { key, outcome } of changed) console.log(`${key}: would be ${outcome}`);
    console.log(`${changed.length} of ${pushed.length} ${values['dry-run'] === true ? 'would be ' : ''}pushed, the others are the same`);
    return 0;
  },
};
