import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * `cdk synth` of the centre, with nothing of an earlier one (cold) and with its bundles and verdicts (warm). Baseline: the same command, with the
 * same flags and validator, on an app with next to nothing in it (the validator refuses a stack without a resource), run in turn with it.
 */
const project = resolve(import.meta.dirname, '..');
const RUNS = 5;
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const scratch = mkdtempSync(join(tmpdir(), 'trunkline-bench-synth-'));
const empty = join(scratch, 'empty');
mkdirSync(join(empty, 'bin'), { recursive: true });
for (const file of ['cdk.json', 'package.json', 'tsconfig.json']) copyFileSync(join(project, file), join(empty, file));
symlinkSync(join(project, 'node_modules'), join(empty, 'node_modules'));
writeFileSync(
  join(empty, 'bin/app.ts'),
  "import { App, CfnWaitConditionHandle, Stack } from 'aws-cdk-lib';\nconst app = new App();\nnew CfnWaitConditionHandle(new Stack(app, 'Empty'), 'Nothing');\napp.synth();\n",
);

async function timeSynth(folder: string): Promise<number> {
  const begun = performance.now();
  const output = join(scratch, folder === project ? 'centre.out' : 'empty.out');
  const child = spawn('npx', ['cdk', 'synth', '--strict', '--no-notices', '--quiet', '--output', output], {
    cwd: folder,
    env: { ...process.env, CDK_DISABLE_CLI_TELEMETRY: 'true' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => {
    said += data.toString();
  });
  const status = await new Promise((done) => child.once('exit', done));
  if (status !== 0) throw new Error(`cdk synth of ${folder} ended with ${String(status)}:\n${said}`);
  return performance.now() - begun;
}

const times = { baseline: [] as number[], cold: [] as number[], warm: [] as number[] };
await timeSynth(empty);
for (let run = 0; run < RUNS; run++) {
  times.baseline.push(await timeSynth(empty));
  rmSync(join(project, '.trunkline/cache'), { recursive: true, force: true });
  times.cold.push(await timeSynth(project));
  times.warm.push(await timeSynth(project));
}
rmSync(scratch, { recursive: true, force: true });
const baseline = median(times.baseline);
const row = (values: number[]) => ({ ms: Math.round(median(values)), ratio: +(median(values) / baseline).toFixed(2) });
console.table({
  'cdk synth of an empty app (baseline)': row(times.baseline),
  'cdk synth of the centre, cold (bar 3)': row(times.cold),
  'cdk synth of the centre, warm (bar 2)': row(times.warm),
});
