import { UsageError } from '../support/usage-error.ts';
import type { Command } from './command.ts';

/** Subcommands are loaded when they are called: the AWS SDK is most of what pull and push need. */
const COMMANDS = new Map<string, () => Promise<Command>>([
  ['pull', async () => (await import('./flows/pull.ts')).pull],
  ['push', async () => (await import('./flows/push.ts')).push],
  ['status', async () => (await import('./flows/status.ts')).status],
  ['convert', async () => (await import('./flows/convert.ts')).convert],
  ['diff', async () => (await import('./flows/diff.ts')).diff],
  ['render', async () => (await import('./flows/render.ts')).render],
  ['replay', async () => (await import('./flows/replay.ts')).replay],
]);

const usage = `trunkline flows COMMAND [--help]

  pull      write flows of an instance as files, with names for ids
  push      write files to an instance, with ids for names
  status    what differs between files and instance
  convert   turn flows of the older export format into flow files
  diff      what callers hear before and after
  render    draw flows as SVG
  replay    run a recorded call again, block by block, as it was or with a patched flow`;

/** `trunkline flows`: each subcommand has a usage of its own. */
export const flows: Command = {
  usage,
  async run([name, ...args]) {
    if (name === undefined) throw new UsageError(usage);
    const load = COMMANDS.get(name);
    if (!load) throw new UsageError(`There is no command "flows ${name}". Commands: ${[...COMMANDS.keys()].join(', ')}.`);
    const command = await load();
    return command.run(args);
  },
  async usageOf([name = '']) {
    return (await COMMANDS.get(name)?.())?.usage;
  },
};
