import type { FlowProblem } from '../../../flow-language/problem.ts';
import { structureProblems } from '../../../flow-language/structure-problems.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';

export type ReadDocument = { ok: true; document: JsonObject } | { ok: false; problems: FlowProblem[] };

const refuse = (rule: string, message: string): ReadDocument => ({ ok: false, problems: [{ severity: 'error', rule, path: '', message }] });

/**
 * Reads what need not be a valid flow: drafts of the designer lack whole parts (exported). Only what could harm a reader is
 * refused: text that is not a JSON object, nesting without end, the key `__proto__`.
 */
export const readDocument = (text: string): ReadDocument => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    return refuse('json', `Not JSON (${cause instanceof Error ? cause.message : String(cause)})`);
  }
  if (!isJsonObject(value)) return refuse('json', 'A flow is a JSON object');
  const problems = structureProblems(value);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, document: value };
};
