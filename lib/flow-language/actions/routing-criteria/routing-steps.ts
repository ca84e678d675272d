import * as v from 'valibot';
import type { RoutingStep } from '../../contact-state.ts';
import { formatPath } from '../../format-path.ts';
import { lonePath } from '../../references/scan-paths.ts';

/** A number as JSON number or text; before it is resolved also a path. */
const number = (from: number, to: number) =>
  v.pipe(
    v.union([v.number(), v.string()]),
    v.check((value) => {
      if (typeof value === 'string' && lonePath(value) !== undefined) return true;
      return value !== '' && Number(value) >= from && Number(value) <= to;
    }, `a number from ${from} to ${to}`),
  );

const byAttribute = v.strictObject({
  Name: v.pipe(v.string(), v.minLength(1)),
  Value: v.pipe(v.string(), v.minLength(1)),
  ProficiencyLevel: v.optional(number(1, 5)),
  ComparisonOperator: v.picklist([
    'NumberGreaterOrEqualTo',
    'NumberGreaterThan',
    'NumberLessThan',
    'NumberLessOrEqualTo',
    'NumberEqual',
    'Range',
  ]),
  Range: v.optional(v.unknown()),
});
const byAgent = v.strictObject({
  ComparisonOperator: v.literal('Match'),
  MatchCriteria: v.strictObject({
    AgentsCriteria: v.strictObject({ AgentIds: v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1)) }),
  }),
});
const condition = v.strictObject({ AttributeCondition: v.union([byAgent, byAttribute]) });
const and = v.strictObject({ AndExpression: v.pipe(v.array(condition), v.minLength(1)) });
const or = v.strictObject({ OrExpression: v.pipe(v.array(v.union([condition, and])), v.minLength(1)) });

const criteria = v.strictObject({
  Steps: v.pipe(
    v.array(
      v.strictObject({
        Expression: v.union([condition, and, or]),
        Expiry: v.optional(v.strictObject({ DurationInSeconds: number(1, 604_800) })),
      }),
    ),
    v.minLength(1),
    v.maxLength(5),
  ),
});

export type RoutingSteps = { ok: true; steps: RoutingStep[] } | { ok: false; path: string; cause: string };

/** A function's JSON answer may give the criteria as text. */
const parsed = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
};

/** Reads and checks routing criteria (documented and exported forms). `resolved`: references have been replaced. */
export const routingStepsOf = (value: unknown, { resolved }: { resolved: boolean }): RoutingSteps => {
  const result = v.safeParse(criteria, resolved ? parsed(value) : value);
  if (!result.success) {
    const [issue] = result.issues;
    return {
      ok: false,
      path: formatPath(['RoutingCriteria', ...(issue.path ?? []).map((item) => item.key)]),
      cause: `expected ${issue.expected ?? issue.message}`,
    };
  }
  const steps = result.output.Steps.map(({ Expression, Expiry }) => ({
    Expression,
    ...(Expiry === undefined ? {} : { Expiry: { DurationInSeconds: Number(Expiry.DurationInSeconds) } }),
  }));
  const lasting = steps.findIndex((step) => step.Expiry !== undefined && !Number.isFinite(step.Expiry.DurationInSeconds));
  return resolved && lasting !== -1
    ? { ok: false, path: `RoutingCriteria.Steps[${lasting}].Expiry`, cause: 'not a number' }
    : { ok: true, steps };
};
