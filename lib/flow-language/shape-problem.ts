import type * as v from 'valibot';
import { LIMITS } from './document-shape.ts';
import { formatPath } from './format-path.ts';
import type { FlowProblem } from './problem.ts';

const identifierAt = (issue: v.BaseIssue<unknown>): string | undefined => {
  const step = issue.path?.[1];
  const action: unknown = issue.path?.[0]?.key === 'Actions' ? step?.value : undefined;
  if (action === null || typeof action !== 'object' || !Object.hasOwn(action, 'Identifier')) return undefined;
  const identifier = (action as { Identifier: unknown }).Identifier;
  return typeof identifier === 'string' ? identifier : undefined;
};

const documentCure = (issue: v.BaseIssue<unknown>, document: unknown): string | undefined => {
  const isOldFormat = document !== null && typeof document === 'object' && Object.hasOwn(document, 'modules');
  if (isOldFormat) return 'This is the older export format ("modules"); export the flow again in the flow language.';
  return issue.type === 'max_length' ? `At most ${LIMITS.actions} actions; move a part of the flow to a module.` : undefined;
};

/** A valibot issue over the document's shape, in the service's words (probed for missing properties and wrong values). */
export const shapeProblem = (issue: v.BaseIssue<unknown>, document: unknown): FlowProblem => {
  const path = formatPath((issue.path ?? []).map((item) => item.key));
  const missing = issue.received === 'undefined' && path !== '';
  return {
    severity: 'error',
    rule: missing ? 'missing-property' : 'shape',
    action: identifierAt(issue),
    path,
    message: missing
      ? `Action is missing required property. Path: ${path}`
      : `Invalid contact flow format. Path: ${path === '' ? '(document)' : path}: expected ${issue.expected ?? issue.requirement}, received ${issue.received}`,
    cure: documentCure(issue, document),
  };
};
