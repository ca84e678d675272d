import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { buildOnce } from './build-once.ts';
import { inProject, PROJECT } from './project.ts';

const INPUTS = [
  'center.yaml',
  'cdk.json',
  'bin/app.ts',
  'lib/center',
  'lib/cloud',
  'lib/flow-language',
  'lib/numbering',
  'lambdas',
  'contact-flows',
];

/** The centre's own assembly, made anew only when something that goes into it has changed. The folder is returned. */
export async function synthesize(say: (line: string) => void): Promise<string> {
  const folder = inProject('.trunkline', 'assembly');
  await buildOnce({ name: 'assembly', output: folder, inputs: INPUTS }, async () => {
    say('synthesizing the cloud assembly …');
    mkdirSync(inProject('.trunkline'), { recursive: true });
    const fresh = mkdtempSync(inProject('.trunkline', 'synth-'));
    try {
      await runApp(fresh);
      rmSync(folder, { recursive: true, force: true });
      renameSync(fresh, folder);
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      throw error;
    }
  });
  return folder;
}

/** The app is run without the CDK CLI around it: the context it would hand over is that of cdk.json. */
async function runApp(outputFolder: string): Promise<void> {
  const { context } = JSON.parse(readFileSync(inProject('cdk.json'), 'utf8')) as { context: unknown };
  const app = spawn(process.execPath, ['--import', 'tsx', 'bin/app.ts'], {
    cwd: PROJECT,
    env: { ...process.env, CDK_OUTDIR: outputFolder, CDK_CONTEXT_JSON: JSON.stringify(context) },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    app.once('error', reject);
    app.once('exit', resolve);
  });
  if (code !== 0) throw new SynthesisError('The centre cannot be synthesized; the problems stand above.');
}

export class SynthesisError extends Error {
  override readonly name = 'SynthesisError';
}
