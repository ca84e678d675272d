import * as v from 'valibot';
import { dropAbsentMembers } from './absent-members.ts';
import type { FlowDocument } from './document.ts';
import { documentShape, LIMITS } from './document-shape.ts';
import type { FlowProblem } from './problem.ts';
import { shapeProblem } from './shape-problem.ts';
import { structureProblems } from './structure-problems.ts';

export type ParsedFlow = { ok: true; document: FlowDocument } | { ok: false; problems: FlowProblem[] };

const refuse = (rule: string, message: string, cure?: string): ParsedFlow => ({
  ok: false,
  problems: [{ severity: 'error', rule, path: '', message, cure }],
});

/** The text of the document: given as such, or made from a value (an object with cycles has none). */
const textOf = (content: unknown): string | undefined => {
  if (typeof content === 'string') return content;
  try {
    return JSON.stringify(content);
  } catch {
    return undefined;
  }
};

const parseJson = (text: string): { value: unknown } | { fault: string } => {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : 'not JSON' };
  }
};

/**
 * Reads a flow or module document from JSON text or a parsed value. Judges shape only: `ok` means that the document can
 * be read safely, `validateFlow` says whether the service would take it. Never throws; the answer shares nothing with the input.
 *
 * @param origin.file named in messages
 */
export const parseFlow = (content: unknown, origin: { file?: string } = {}): ParsedFlow => {
  const name = origin.file ?? 'The document';
  const text = textOf(content);
  if (text === undefined) return refuse('json', `Invalid contact flow format: ${name} is not a JSON value`);
  if (text.length > LIMITS.characters) {
    return refuse(
      'size',
      `${name} has ${text.length} characters, at most ${LIMITS.characters} are allowed`,
      'Move a part of it to a module.',
    );
  }
  const parsed = parseJson(text);
  if ('fault' in parsed) return refuse('json', `Invalid contact flow format: ${name} is not JSON (${parsed.fault})`);
  const structure = structureProblems(parsed.value);
  if (structure.length > 0) return { ok: false, problems: structure };
  dropAbsentMembers(parsed.value);
  const shape = v.safeParse(documentShape, parsed.value);
  if (shape.success) return { ok: true, document: parsed.value as FlowDocument };
  return { ok: false, problems: shape.issues.map((issue) => shapeProblem(issue, parsed.value)) };
};
