import type { Assembly } from '../../assembly/assembly.ts';
import { AssemblyError, describeProblem } from '../../assembly/assembly-error.ts';
import { readAssembly } from '../../assembly/read-assembly.ts';
import { LocalError } from '../local-error.ts';

/** Reads a cloud assembly or template. Throws LocalError `ASSEMBLY_INVALID` with every problem. */
export const readCenterAssembly = (path: string): Assembly => {
  try {
    return readAssembly(path);
  } catch (cause) {
    if (!(cause instanceof AssemblyError)) throw cause;
    throw new LocalError('ASSEMBLY_INVALID', cause.problems.map(describeProblem), { cause });
  }
};
