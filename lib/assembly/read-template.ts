import { readFileSync } from 'node:fs';
import { AssemblyError, type Problem, problem } from './assembly-error.ts';
import { parseTemplate } from './parse-template.ts';
import type { Template } from './template.ts';
import { readYamlTemplate } from './yaml-template.ts';

/** Documented limit of a template given by S3 URL, in bytes. */
const LARGEST = 1_000_000;
/** Deeper nesting is nobody's template; our readers recurse. */
const DEEPEST = 100;

const tooDeep = (value: unknown, depth = 0): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  return depth >= DEEPEST || Object.values(value).some((inner) => tooDeep(inner, depth + 1));
};

const parseText = (text: string, place: string): { value: unknown; problems: Problem[] } => {
  if (text.trimStart().startsWith('{')) {
    try {
      return { value: JSON.parse(text), problems: [] };
    } catch (cause) {
      return { value: null, problems: [problem(place, `not valid JSON: ${(cause as Error).message}`)] };
    }
  }
  try {
    const { value, problems } = readYamlTemplate(text);
    return { value, problems: problems.map((message) => problem(place, `not valid YAML: ${message}`)) };
  } catch (cause) {
    // The YAML reader recurses: hostile nesting ends in a RangeError.
    return { value: null, problems: [problem(place, `not readable as YAML: ${(cause as Error).message}`)] };
  }
};

/**
 * Reads one template, JSON or YAML. `place` names it in problems.
 * Throws AssemblyError `ASSEMBLY_UNREADABLE` or `TEMPLATE_REFUSED`.
 */
export const readTemplate = (file: string, place: string): Template => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new AssemblyError('ASSEMBLY_UNREADABLE', [problem(place, `template file ${file} cannot be read`)], { cause });
  }
  if (Buffer.byteLength(text) > LARGEST) {
    throw new AssemblyError('TEMPLATE_REFUSED', [
      problem(place, `the template has ${Buffer.byteLength(text)} bytes; CloudFormation takes at most ${LARGEST}`),
    ]);
  }
  const { value, problems } = parseText(text, place);
  if (problems.length > 0) throw new AssemblyError('ASSEMBLY_UNREADABLE', problems);
  if (tooDeep(value)) throw new AssemblyError('TEMPLATE_REFUSED', [problem(place, `nested deeper than ${DEEPEST} levels`)]);
  return parseTemplate(value, place);
};
