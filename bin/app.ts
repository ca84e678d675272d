import path from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { buildCenter } from '../lib/cloud/build-center.ts';
import { CenterProblems } from '../lib/cloud/center-problems.ts';
import { readSources } from '../lib/cloud/sources/read-sources.ts';
import { RememberedValidation } from '../lib/cloud/validation/remembered-validation.ts';

/** `cdk synth -c center=FILE -c prefix=NAME` builds another definition under other stack names. */
const root = path.resolve(import.meta.dirname, '..');
const app = new App({ stackTraces: false, treeMetadata: false });
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

try {
  if (process.env.CDK_VALIDATION !== 'false') Validations.of(app).addPlugins(new RememberedValidation(path.join(root, '.trunkline/cache')));
  buildCenter(app, await readSources({ root, definition: text(app.node.tryGetContext('center')) }), text(app.node.tryGetContext('prefix')));
  app.synth();
} catch (error) {
  if (!(error instanceof CenterProblems)) throw error;
  const count = error.problems.length === 1 ? '1 problem' : `${error.problems.length} problems`;
  process.stderr.write(`The center cannot be built, it has ${count}:\n${error.problems.map((problem) => `  ${problem}\n`).join('')}`);
  process.exit(1);
}
