import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { AssemblyError, problem } from './assembly-error.ts';

/** Reads and checks a JSON file of the assembly. Throws AssemblyError `ASSEMBLY_UNREADABLE` with file and fault. */
export const readJson = <S extends v.GenericSchema>(file: string, schema: S): v.InferOutput<S> => {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new AssemblyError('ASSEMBLY_UNREADABLE', [problem(file, `cannot be read: ${(cause as Error).message}`)], { cause });
  }
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw new AssemblyError(
    'ASSEMBLY_UNREADABLE',
    result.issues.map((issue) => problem(`${file} ${v.getDotPath(issue) ?? ''}`.trim(), issue.message)),
  );
};
