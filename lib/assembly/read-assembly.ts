import { existsSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Assembly } from './assembly.ts';
import { AssemblyError, problem } from './assembly-error.ts';
import { readManifest } from './read-manifest.ts';
import { readTemplate } from './read-template.ts';

/** Documented form of a stack name: letters, digits and hyphens, a letter first, at most 128. */
const stackNameOf = (file: string): string => {
  const words = basename(file)
    .replace(/\.template(\.\w+)?$|\.\w+$/, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^[^A-Za-z]+|-+$/g, '');
  return words.slice(0, 128) || 'stack';
};

/**
 * Reads what `cdk synth` wrote (a folder with `manifest.json`), or one template file (JSON or YAML) as a stack named after the file.
 * Throws AssemblyError with all problems of all templates.
 */
export const readAssembly = (path: string): Assembly => {
  const absolute = resolve(path);
  if (!existsSync(absolute))
    throw new AssemblyError('ASSEMBLY_UNREADABLE', [
      problem(absolute, 'there is no such file or folder: give a cdk.out folder or a template file'),
    ]);
  if (statSync(absolute).isDirectory()) return readManifest(absolute);
  const name = stackNameOf(absolute);
  return { stacks: [{ name, template: readTemplate(absolute, `stack ${name}`), assets: [], dependencies: [] }] };
};
