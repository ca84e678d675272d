import * as v from 'valibot';

/** Lines of a state file as values. Throws an error that names file and line. */
export function parseLines<S extends v.GenericSchema>(path: string, lines: readonly string[], schema: S): v.InferOutput<S>[] {
  return lines.map((line, index) => {
    try {
      return v.parse(schema, JSON.parse(line));
    } catch (cause) {
      throw new Error(`The state file ${path} is broken at line ${index + 1}. Start with --fresh, or restore it from a copy.`, { cause });
    }
  });
}
