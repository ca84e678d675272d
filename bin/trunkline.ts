import { CenterError } from '../lib/emulator/center-error.ts';
import { LocalError } from '../lib/local/local-error.ts';
import { OperationsError } from '../lib/operations/operations-error.ts';
import type { Command } from './commands/command.ts';
import { SynthesisError } from './support/synthesize.ts';
import { UsageError } from './support/usage-error.ts';

/** Commands are loaded when they are called: `trunkline help` must not pay for what a running centre needs. */
const COMMANDS = new Map<string, () => Promise<Command>>([
  ['start', async () => (await import('./commands/start.ts')).start],
  ['call', async () => (await import('./commands/call.ts')).call],
  ['build', async () => (await import('./commands/build.ts')).build],
  ['test', async () => (await import('./commands/test.ts')).test],
  ['lint', async () => (await import('./commands/lint.ts')).lint],
  ['explore', async () => (await import('./commands/explore.ts')).explore],
  ['flows', async () => (await import('./commands/flows.ts')).flows],
]);

async function help(): Promise<void> {
  console.log('trunkline COMMAND [--help]\n');
  for (const [name, load] of COMMANDS) console.log(`  ${name.padEnd(8)} ${(await load()).summary}`);
}

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help') {
    await help();
    return name === undefined ? 2 : 0;
  }
  const load = COMMANDS.get(name);
  if (!load) throw new UsageError(`There is no command "${name}". Commands: ${[...COMMANDS.keys()].join(', ')}.`);
  const command = await load();
  if (args.includes('--help')) {
    console.log((await command.usageOf?.(args)) ?? command.usage);
    return 0;
  }
  return command.run(args);
}

// Lambda runs in UTC, and worker threads share the process's time zone.
process.env.TZ = 'UTC';

const foreseen = [UsageError, LocalError, CenterError, OperationsError, SynthesisError];

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    const known = foreseen.some((kind) => error instanceof kind);
    console.error(known && error instanceof Error ? error.message : error);
    process.exit(error instanceof UsageError ? 2 : 1);
  },
);
