import { dirname, join, relative } from 'node:path';
import * as v from 'valibot';
import type { Assembly, AssemblyStack } from './assembly.ts';
import { AssemblyError, type Problem, problem } from './assembly-error.ts';
import { findCycles } from './cycles.ts';
import { insideFolder } from './inside-folder.ts';
import { readAssets } from './read-assets.ts';
import { readJson } from './read-json.ts';
import { readTemplate } from './read-template.ts';

const manifestSchema = v.object({
  version: v.string(),
  artifacts: v.optional(
    v.record(
      v.string(),
      v.object({
        type: v.string(),
        environment: v.optional(v.string()),
        dependencies: v.optional(v.array(v.string()), []),
        properties: v.optional(
          v.object({
            templateFile: v.optional(v.string()),
            stackName: v.optional(v.string()),
            file: v.optional(v.string()),
            directoryName: v.optional(v.string()),
          }),
          {},
        ),
      }),
    ),
    {},
  ),
});
type Artifact = v.InferOutput<typeof manifestSchema>['artifacts'][string];

/** `aws://ACCOUNT/REGION`, with `unknown-account` and `unknown-region` where the deployment decides. */
const environmentOf = (environment = ''): { account?: string; region?: string } => {
  const [, account, region] = /^aws:\/\/([^/]+)\/([^/]+)$/.exec(environment) ?? [];
  return { account: account?.startsWith('unknown') ? undefined : account, region: region?.startsWith('unknown') ? undefined : region };
};

const STACK = 'aws:cloudformation:stack';
const ASSETS = 'cdk:asset-manifest';
const NESTED = 'cdk:cloud-assembly';

/** Dependencies of an artifact on stacks, through artifacts that are none (asset manifests). */
const stackDependencies = (id: string, artifacts: ReadonlyMap<string, Artifact>, seen = new Set<string>()): string[] =>
  (artifacts.get(id)?.dependencies ?? []).flatMap((dependency) => {
    if (seen.has(dependency)) return [];
    seen.add(dependency);
    return artifacts.get(dependency)?.type === STACK ? [dependency] : stackDependencies(dependency, artifacts, seen);
  });

const inOrder = (stacks: ReadonlyMap<string, AssemblyStack>): AssemblyStack[] => {
  const placed = new Set<string>();
  const order: AssemblyStack[] = [];
  const place = (stack: AssemblyStack): void => {
    if (placed.has(stack.name)) return;
    placed.add(stack.name);
    for (const dependency of stack.dependencies) {
      const needed = stacks.get(dependency);
      if (needed) place(needed);
    }
    order.push(stack);
  };
  for (const stack of stacks.values()) place(stack);
  return order;
};

const readStacks = (folder: string, problems: Problem[]): Map<string, AssemblyStack> => {
  const file = join(folder, 'manifest.json');
  const artifacts = new Map(Object.entries(readJson(file, manifestSchema).artifacts));
  const stacks = new Map<string, AssemblyStack>();
  const collect = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (cause) {
      if (!(cause instanceof AssemblyError)) throw cause;
      problems.push(...cause.problems);
      return undefined;
    }
  };
  const nameOf = (id: string): string => artifacts.get(id)?.properties.stackName ?? id;
  for (const [id, artifact] of artifacts) {
    if (artifact.type === NESTED && artifact.properties.directoryName !== undefined) {
      const nested = insideFolder(folder, artifact.properties.directoryName);
      for (const [name, stack] of readStacks(nested, problems)) stacks.set(name, stack);
    }
    if (artifact.type !== STACK) continue;
    const name = nameOf(id);
    const { templateFile } = artifact.properties;
    if (templateFile === undefined) {
      problems.push(problem(file, `stack ${name} names no template file`));
      continue;
    }
    const template = collect(() => readTemplate(insideFolder(folder, templateFile), `stack ${name}`));
    const assets = artifact.dependencies.flatMap((dependency) => {
      const manifest = artifacts.get(dependency);
      const listed = manifest?.type === ASSETS ? manifest.properties.file : undefined;
      return listed === undefined ? [] : (collect(() => readAssets(folder, listed)) ?? []);
    });
    if (template)
      stacks.set(name, {
        name,
        template,
        assets,
        dependencies: [...new Set(stackDependencies(id, artifacts).map(nameOf))],
        ...environmentOf(artifact.environment),
      });
  }
  return stacks;
};

/** Reads a cloud assembly folder. Throws AssemblyError with all problems of all its files. */
export const readManifest = (folder: string): Assembly => {
  const problems: Problem[] = [];
  const stacks = readStacks(folder, problems);
  const needs = new Map([...stacks].map(([name, stack]) => [name, stack.dependencies]));
  for (const cycle of findCycles(needs))
    problems.push(problem(relative(dirname(folder), folder), `stacks depend on each other: ${cycle.join(' → ')}`));
  if (stacks.size === 0 && problems.length === 0) problems.push(problem(folder, 'the assembly holds no stack'));
  if (problems.length > 0) throw new AssemblyError('ASSEMBLY_UNREADABLE', problems);
  return { stacks: inOrder(stacks) };
};
