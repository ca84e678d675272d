import { readFileSync } from 'node:fs';
import path from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { buildCenter } from '../../../lib/cloud/build-center.ts';
import { readSources } from '../../../lib/cloud/sources/read-sources.ts';
import { ProjectFolder } from './project-folder.ts';

// The template validator needs seconds to load; the synthesis of every check runs it.
process.env.CDK_VALIDATION = 'false';

export interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
  DependsOn?: string[];
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
}

/** Stack (`Data`, `Instance` …) → template. */
export type Templates = Record<'Data' | 'Instance' | 'Routing' | 'Functions' | 'Flows' | 'Channels', Template>;

/** Synthesizes a project with the flags of cdk.json. */
export async function synthesize(
  change: (project: ProjectFolder) => void = () => {},
  more: Record<string, string> = {},
): Promise<Templates> {
  const project = new ProjectFolder();
  try {
    change(project);
    const { context } = JSON.parse(readFileSync(path.resolve(__dirname, '../../../cdk.json'), 'utf8'));
    const app = new App({
      context: { ...context, ...more },
      outdir: path.join(project.root, 'cdk.out'),
      stackTraces: false,
      treeMetadata: false,
    });
    buildCenter(app, await readSources({ root: project.root }));
    const stacks = app.synth().stacks.map((stack) => [stack.stackName.replace('Trunkline-', ''), Template.fromJSON(stack.template)]);
    return Object.fromEntries(stacks);
  } finally {
    project.dispose();
  }
}

/** Logical id → resource, of one type or of all. */
export function resources(template: Template, type?: string): Map<string, Resource> {
  const all = Object.entries(template.toJSON().Resources as Record<string, Resource>);
  return new Map(all.filter(([, resource]) => type === undefined || resource.Type === type));
}
