import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

/** Reads a state file of ours. Undefined: there is none. Throws an error that names the file and the cure when it is broken. */
export async function readJsonFile<T extends v.GenericSchema>(path: string, schema: T): Promise<v.InferOutput<T> | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const broken = (reason: string) =>
    new Error(`The state file ${path} is broken (${reason}). Start with --fresh, or restore it from a copy.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw broken('it is not JSON');
  }
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) throw broken(parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'content'}: ${issue.message}`).join('; '));
  return parsed.output;
}
