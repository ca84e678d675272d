import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Runs every bench of this folder, or those named on the command line, one after the other: `npm run bench -- synth boot`. */
const wanted = process.argv.slice(2);
const benches = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && entry.name !== 'run.ts')
  .map((entry) => entry.name.replace(/\.ts$/, ''))
  .filter((name) => wanted.length === 0 || wanted.includes(name));
const failed = benches.filter((name) => {
  console.log(`\n## ${name}`);
  return spawnSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, `${name}.ts`)], { stdio: 'inherit' }).status !== 0;
});
if (benches.length === 0) console.error(`No bench is named ${wanted.join(' or ')}.`);
process.exitCode = failed.length > 0 || benches.length === 0 ? 1 : 0;
