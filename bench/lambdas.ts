import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { bundleFunctions } from '../lib/cloud/bundling/bundle-functions.ts';

/**
 * Size and import time of each function. Baseline: the same handler under CDK's `NodejsFunction` with no options but its entry and this
 * project's feature flags: runtime `nodejs` latest, so the SDK is bundled too, as CommonJS with esbuild's own main fields. Ours is
 * loaded by `import`, CommonJS by `require`, as Lambda does; each in a fresh process, in turn. Exits 1 when a bar is missed.
 */
const project = resolve(import.meta.dirname, '..');
const RUNS = 11;
const LEAST_RATIO = 1.5;
const LARGEST_KB = 450;
/** Functions that hold the number library and its tables. */
const LARGEST_KB_WITH_NUMBERS = 750;
const WITH_NUMBERS = new Set(['area-routing']);

const names = readdirSync(join(project, 'lambdas'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
  .map(({ name }) => name);
const entry = (name: string) => `lambdas/${name}/handler.ts`;
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const scratch = mkdtempSync(join(tmpdir(), 'trunkline-bench-lambdas-'));
try {
  const baseline = bundleWithCdk(join(scratch, 'cdk'));
  const ours = await bundleFunctions({
    root: project,
    cacheFolder: join(scratch, 'ours'),
    functions: names.map((name) => ({ name, entry: entry(name) })),
  });
  const rows = names.map((name) => measure(name, join(ours.get(name)?.folder ?? '', 'index.mjs'), baseline.get(name) ?? ''));
  console.table(Object.fromEntries(rows.map(({ name, ...row }) => [name, row])));
  if (rows.some(({ bar, ratio, KB }) => ratio < LEAST_RATIO || KB > bar)) process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function measure(name: string, ourFile: string, baselineFile: string) {
  const times = { ours: [] as number[], baseline: [] as number[] };
  for (let run = 0; run < RUNS; run++) {
    times.ours.push(importTime(`import(${JSON.stringify(ourFile)})`));
    times.baseline.push(importTime(`require(${JSON.stringify(baselineFile)})`));
  }
  return {
    name,
    KB: kilobytes(ourFile),
    bar: WITH_NUMBERS.has(name) ? LARGEST_KB_WITH_NUMBERS : LARGEST_KB,
    'NodejsFunction KB': kilobytes(baselineFile),
    'import ms': +median(times.ours).toFixed(1),
    'NodejsFunction ms': +median(times.baseline).toFixed(1),
    ratio: +(median(times.baseline) / median(times.ours)).toFixed(2),
  };
}

/** Milliseconds that loading takes in a process of its own. */
function importTime(load: string): number {
  const script = `const begun = performance.now(); Promise.resolve(${load}).then((loaded) => {
    const took = performance.now() - begun;
    if (typeof loaded.handler !== 'function') throw new Error('no handler');
    console.log(took);
  });`;
  const env = { PATH: process.env.PATH, AWS_REGION: 'us-east-1', NODE_NO_WARNINGS: '1' };
  return Number(execFileSync(process.execPath, ['-e', script], { env, encoding: 'utf8' }));
}

function kilobytes(file: string): number {
  return Math.round(statSync(file).size / 1024);
}

/** Function name → its `index.js`. */
function bundleWithCdk(outdir: string): Map<string, string> {
  const { context } = JSON.parse(readFileSync(join(project, 'cdk.json'), 'utf8')) as { context?: Record<string, unknown> };
  process.chdir(project);
  const stack = new Stack(new App({ outdir, context: { ...context, 'aws:cdk:enable-asset-metadata': true } }), 'Baseline');
  for (const name of names) new NodejsFunction(stack, name, { entry: entry(name) });
  const template = (stack.node.root as App).synth().getStackArtifact(stack.artifactId).template as Template;
  return new Map(
    Object.entries(template.Resources).flatMap(([logicalId, { Metadata: metadata }]) => {
      const folder = metadata?.['aws:asset:path'];
      const name = names.find((candidate) => logicalId.startsWith(candidate.replaceAll('-', '')));
      return folder === undefined || name === undefined ? [] : [[name, join(outdir, folder, 'index.js')] as const];
    }),
  );
}

interface Template {
  Resources: Record<string, { Metadata?: { 'aws:asset:path'?: string } }>;
}
