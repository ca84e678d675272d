import * as v from 'valibot';
import type { Center } from './center.ts';
import { checkDefinition } from './checks/check-definition.ts';
import type { Finding } from './finding.ts';
import { normalizeCenter } from './normalize/normalize-center.ts';
import type { CenterProblem } from './problem.ts';
import { readYaml } from './reading/read-yaml.ts';
import { shapeFindings } from './reading/shape-findings.ts';
import { unknownKeys } from './reading/unknown-keys.ts';
import { CenterSchema } from './schema.ts';

export type ParsedCenter = { ok: true; center: Center } | { ok: false; problems: CenterProblem[] };

/** Nobody reads more in one go, and each problem's place costs a walk. */
const MOST_PROBLEMS = 100;

/**
 * Reads a definition. All its problems come at once, in the order of the file (the first 100): syntax, keys, kinds of values, what
 * sections say of one another, Connect's limits. `fileName` is only shown. Never throws.
 */
export function parseCenter(text: string, fileName: string): ParsedCenter {
  const yaml = readYaml(text);
  const findings: Finding[] = [...yaml.findings];
  const result = yaml.readable ? v.safeParse(CenterSchema, yaml.value) : undefined;
  if (result !== undefined)
    findings.push(...shapeFindings(result.issues ?? []), ...unknownKeys(CenterSchema, yaml.value), ...checkDefinition(yaml.value));
  const placed = findings.slice(0, MOST_PROBLEMS).map((finding): CenterProblem => {
    const { message, cure } = finding;
    return { file: fileName, ...yaml.place(finding), path: finding.path.join('.'), message, ...(cure === undefined ? {} : { cure }) };
  });
  const problems = [...yaml.problems.slice(0, MOST_PROBLEMS).map((problem) => ({ file: fileName, path: '', ...problem })), ...placed];
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  if (problems.length > 0 || result === undefined || !result.success) return { ok: false, problems };
  return { ok: true, center: normalizeCenter(result.output) };
}
