import { resolve, sep } from 'node:path';
import { AssemblyError, problem } from './assembly-error.ts';

/** Absolute path of a file that an assembly names. Throws AssemblyError when it leads out of the assembly. */
export const insideFolder = (folder: string, path: string): string => {
  const absolute = resolve(folder, path);
  if (absolute === folder || absolute.startsWith(folder + sep)) return absolute;
  throw new AssemblyError('ASSEMBLY_UNREADABLE', [problem(folder, `path "${path}" leads out of the assembly`)]);
};
