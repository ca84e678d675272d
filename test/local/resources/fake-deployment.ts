import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assembly } from '../../../lib/assembly/assembly.ts';
import { parseTemplate } from '../../../lib/assembly/parse-template.ts';
import { createAnswers } from '../../../lib/local/custom-resources/answers.ts';
import { deployAssembly } from '../../../lib/local/deployment/deploy-assembly.ts';
import type { Deployment } from '../../../lib/local/deployment/deployment.ts';
import { openResourceState } from '../../../lib/local/state/resource-state.ts';
import type { FakeCloud } from './fake-cloud.ts';

/** An assembly of templates by stack name, deployed in that order. */
export const assemblyOf = (stacks: Record<string, Record<string, unknown>>): Assembly => ({
  stacks: Object.entries(stacks).map(([name, source]) => ({
    name,
    template: parseTemplate(source, `stack ${name}`),
    assets: [],
    dependencies: [],
  })),
});

export const newStateFile = (): string => join(mkdtempSync(join(tmpdir(), 'resources-')), 'resources.json');

/** Deploys into a fake cloud, with state in a file so that a second deployment goes on from the first. */
export const deploy = async (
  assembly: Assembly,
  cloud: FakeCloud,
  options: { stateFile?: string; strict?: boolean; parameters?: Record<string, string>; answers?: Deployment['answers'] } = {},
): Promise<Deployment> => {
  const deployment: Deployment = {
    cloud,
    state: openResourceState(options.stateFile ?? newStateFile()),
    answers: options.answers ?? createAnswers(),
    origin: () => 'http://127.0.0.1:1',
    stackId: (stackName) => `arn:aws:cloudformation:::stack/${stackName}/1`,
    strict: options.strict ?? false,
    present: new Set(),
    ignored: [],
    replaced: [],
    exports: new Map(),
    outputs: new Map(),
  };
  await deployAssembly(assembly, deployment, { parameters: new Map(Object.entries(options.parameters ?? {})), ssmParameter: () => '30' });
  return deployment;
};
