import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Everything that is made from code: support tables and editors' schemas. The prefix table and the prompts have sources of their own. */
const MADE_FROM_CODE = [
  'make-center-schema',
  'make-flow-schema',
  'make-lint-rules',
  'make-action-support',
  'make-api-support',
  'make-resource-support',
];

const failed = MADE_FROM_CODE.filter((script) => {
  const run = spawnSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, `${script}.ts`)], { stdio: 'inherit' });
  return run.status !== 0;
});
process.exitCode = failed.length > 0 ? 1 : 0;
