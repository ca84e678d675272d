import * as v from 'valibot';
import type { Branch } from './branches-of.ts';

const text = v.pipe(v.string(), v.minLength(1, 'is empty'));
const shape = v.strictObject({
  reasons: v.array(
    v.strictObject({
      why: text,
      /** Each member that stands must agree; a list stands for any of its entries. */
      branches: v.pipe(
        v.array(
          v.pipe(
            v.strictObject({
              flow: v.optional(text),
              action: v.optional(text),
              actionType: v.optional(v.union([text, v.array(text)])),
              branch: v.optional(text),
            }),
            v.check((rule) => Object.keys(rule).length > 0, 'says nothing'),
          ),
        ),
        v.minLength(1, 'is empty'),
      ),
    }),
  ),
});

type Rule = v.InferOutput<typeof shape>['reasons'][number]['branches'][number];

/** Why branches need not be walked: `unwalked.json` beside the tests. */
export type Reasons = v.InferOutput<typeof shape>['reasons'];

/** Reads `unwalked.json`; problems are sentences. */
export const readReasons = (content: string): { ok: true; reasons: Reasons } | { ok: false; problems: string[] } => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch (error) {
    return { ok: false, problems: [`is not JSON (${error instanceof Error ? error.message : 'unreadable'})`] };
  }
  const read = v.safeParse(shape, parsed);
  if (read.success) return { ok: true, reasons: read.output.reasons };
  return { ok: false, problems: read.issues.map((issue) => `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`) };
};

const agrees = (rule: Rule, flow: string, branch: Branch): boolean =>
  (rule.flow === undefined || rule.flow === flow) &&
  (rule.action === undefined || rule.action === branch.action) &&
  (rule.branch === undefined || rule.branch === branch.branch) &&
  (rule.actionType === undefined || [rule.actionType].flat().includes(branch.actionType));

/** The first reason that speaks of a branch, as `[reason, rule]` indexes. */
export const reasonFor = (reasons: Reasons, flow: string, branch: Branch): { why: string; rule: Rule } | undefined => {
  for (const { why, branches } of reasons) {
    const rule = branches.find((one) => agrees(one, flow, branch));
    if (rule !== undefined) return { why, rule };
  }
  return undefined;
};
