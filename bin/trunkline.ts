import { CenterError } from '../lib/emulator/center-error.ts';
import { LocalError } from '../lib/local/local-error.ts';
import { OperationsError } from '../lib/operations/operations-error.ts';
import type { Command } from './commands/command.ts';
import { SynthesisError } from './support/synthesize.ts';
import { UsageError } from './support/usage-error.ts';

/** Commands are loaded when they are called: `trunkline help` must not pay for what a running centre needs. */
const COMMANDS = new Map<string, { summary: string; load(): Promise<Command> }>([
  ['start', { summary: 'run the centre on this machine', load: async () => (await import('./commands/start.ts')).start }],
  ['call', { summary: 'call a number of the centre from the terminal', load: async () => (await import('./commands/call.ts')).call }],
  ['build', { summary: 'synthesize and build the pages', load: async () => (await import('./commands/build.ts')).build }],
  ['test', { summary: "run tests in Connect's testing language", load: async () => (await import('./commands/test.ts')).test }],
  ['lint', { summary: 'judge flow files as Amazon Connect would, and more', load: async () => (await import('./commands/lint.ts')).lint }],
  ['explore', { summary: 'walk every branch of flows', load: async () => (await import('./commands/explore.ts')).explore }],
  [
    'flows',
    {
      summary: 'flow files and the flows of an instance: pull, push, status, convert, diff, render, replay',
      load: async () => (await import('./commands/flows.ts')).flows,
    },
  ],
]);

function help(): void {
  console.log('trunkline COMMAND [--help]\n');
  for (const [name, { summary }] of COMMANDS) console.log(`  ${name.padEnd(8)} ${summary}`);
}

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help') {
    help();
    return name === undefined ? 2 : 0;
  }
  const found = COMMANDS.get(name);
  if (!found) throw new UsageError(`There is no command "${name}". Commands: ${[...COMMANDS.keys()].join(', ')}.`);
  const command = await found.load();
  if (args.includes('--help')) {
    console.log((await command.usageOf?.(args)) ?? command.usage);
    return 0;
  }
  return command.run(args);
}

// Lambda runs in UTC, and worker threads share the process's time zone.
process.env.TZ = 'UTC';

const foreseen = [UsageError, LocalError, CenterError, OperationsError, SynthesisError];

const fail = (error: unknown): void => {
  const known = foreseen.some((kind) => error instanceof kind);
  console.error(known && error instanceof Error ? error.message : error);
  process.exit(error instanceof UsageError ? 2 : 1);
};

// A running centre that cannot keep its state stops here; the next start goes on with what was kept.
process.on('uncaughtException', fail);
main(process.argv.slice(2)).then((code) => process.exit(code), fail);
