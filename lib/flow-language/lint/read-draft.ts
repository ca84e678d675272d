import * as v from 'valibot';
import { dropAbsentMembers } from '../absent-members.ts';
import type { FlowDocument } from '../document.ts';
import { documentShape } from '../document-shape.ts';
import { type ParsedFlow, parseFlow } from '../parse-flow.ts';
import type { FlowProblem } from '../problem.ts';
import { shapeProblem } from '../shape-problem.ts';

/** Repairs of one member can bring others to light; more rounds than the shape has levels are never needed. */
const ROUNDS = 8;

/** What stands for a member that is missing or of another kind: as little as can be read. */
const standIn = (issue: v.BaseIssue<unknown>): unknown => {
  if (issue.type === 'literal') return '2019-10-30';
  if (issue.expected === 'Array') return [];
  return issue.expected === 'Object' || issue.type === 'custom' ? {} : '';
};

/** Puts a value at the place of an issue; false when there is no such place. */
const repair = (document: unknown, issue: v.BaseIssue<unknown>): boolean => {
  const keys = (issue.path ?? []).map((item) => item.key);
  const last = keys.pop();
  let holder: unknown = document;
  for (const key of keys) holder = typeof holder === 'object' && holder !== null ? Reflect.get(holder, String(key)) : undefined;
  if (last === undefined || typeof holder !== 'object' || holder === null) return false;
  Reflect.set(holder, String(last), standIn(issue));
  return true;
};

/** Members that no draft can be read without. */
const isHopeless = ({ path, type }: v.BaseIssue<unknown>): boolean =>
  path === undefined || type === 'min_length' || type === 'max_length' || (path.length === 1 && path[0]?.key === 'Actions');

export type ReadDraft = { ok: true; document: FlowDocument; problems: FlowProblem[] } | (ParsedFlow & { ok: false });

/**
 * Reads a saved draft: what the designer stores before a flow is finished, with branches that lead nowhere, an empty start
 * (exported), members that are missing. What had to be filled in is a warning; what is no flow at all stays refused.
 */
export const readDraft = (text: string, origin: { file: string }): ReadDraft => {
  const parsed = parseFlow(text, origin);
  if (parsed.ok) return { ...parsed, problems: [] };
  if (parsed.problems.some(({ rule }) => rule !== 'shape' && rule !== 'missing-property')) return parsed;
  const document: unknown = JSON.parse(text);
  dropAbsentMembers(document);
  const problems: FlowProblem[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const shape = v.safeParse(documentShape, document);
    if (shape.success) return { ok: true, document: document as FlowDocument, problems };
    if (shape.issues.some(isHopeless)) return parsed;
    problems.push(...shape.issues.map((issue): FlowProblem => ({ ...shapeProblem(issue, document), severity: 'warning' })));
    if (!shape.issues.every((issue) => repair(document, issue))) return parsed;
  }
  return parsed;
};
