import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Start of the laptop centre with nothing changed since the last one: the whole command until `ready`, and the runtime's own
 * part of it as it prints it. Baseline: the same launcher printing its help, which is Node, tsx and nothing of the centre.
 */
const project = join(import.meta.dirname, '..');
const RUNS = 5;
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const launch = (...args: string[]): ChildProcess =>
  spawn(process.execPath, ['bin/trunkline.mjs', ...args], { cwd: project, stdio: ['ignore', 'pipe', 'inherit'] });

async function timeHelp(): Promise<number> {
  const begun = performance.now();
  const child = launch('help');
  await new Promise((resolve) => child.once('exit', resolve));
  return performance.now() - begun;
}

async function timeStart(state: string): Promise<{ total: number; own: number }> {
  const begun = performance.now();
  const child = launch('start', '--port', '0', '--state', state);
  let printed = '';
  const own = await new Promise<number>((resolve, reject) => {
    child.stdout?.on('data', (data: Buffer) => {
      printed += data.toString();
      const ready = /^ready \S+ in (\d+) ms$/m.exec(printed);
      if (ready) resolve(Number(ready[1]));
    });
    child.once('exit', () => reject(new Error(`the centre did not start:\n${printed}`)));
  });
  const total = performance.now() - begun;
  const stopped = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await stopped;
  return { total, own };
}

const state = mkdtempSync(join(tmpdir(), 'trunkline-bench-'));
const first = await timeStart(state);
const help: number[] = [];
const starts: { total: number; own: number }[] = [];
for (let run = 0; run < RUNS; run++) {
  help.push(await timeHelp());
  starts.push(await timeStart(state));
}
rmSync(state, { recursive: true, force: true });
const total = median(starts.map((start) => start.total));
const own = median(starts.map((start) => start.own));
const baseline = median(help);
console.table({
  'launcher alone (baseline)': { ms: Math.round(baseline), ratio: 1 },
  'first start on an empty state folder, own boot': { ms: Math.round(first.own), ratio: +(first.own / baseline).toFixed(1) },
  'start again, own boot (bar 1500 ms)': { ms: Math.round(own), ratio: +(own / baseline).toFixed(1) },
  'start again, whole command': { ms: Math.round(total), ratio: +(total / baseline).toFixed(1) },
});
