import * as v from 'valibot';

const scalar = v.union([v.string(), v.number(), v.boolean(), v.null()]);

const parameter = v.looseObject({
  name: v.string(),
  value: v.optional(scalar),
  /** Names the attribute that a parameter of a map sets. */
  key: v.optional(v.nullable(v.string())),
  /** The value is a literal without it, else the name of an attribute there. */
  namespace: v.optional(v.nullable(v.string())),
  /** Name of the resource whose ARN is the value. */
  resourceName: v.optional(v.nullable(v.string())),
});
export type LegacyParameter = v.InferOutput<typeof parameter>;

const branch = v.looseObject({
  condition: v.string(),
  transition: v.optional(v.nullable(v.string())),
  conditionType: v.optional(v.nullable(v.string())),
  conditionValue: v.optional(scalar),
});
export type LegacyBranch = v.InferOutput<typeof branch>;

const moduleSchema = v.looseObject({
  id: v.string(),
  type: v.string(),
  /** What a Transfer, a menu or a call is aimed at: `Queue`, `Flow`, `Digits`, `Lambda` … */
  target: v.optional(v.nullable(v.string())),
  branches: v.optional(v.array(branch), []),
  parameters: v.optional(v.array(parameter), []),
  metadata: v.optional(v.nullable(v.record(v.string(), v.unknown()))),
});
export type LegacyModule = v.InferOutput<typeof moduleSchema>;

/** A flow as it was exported before the flow language (exported: 42 flows of 30 projects' histories). */
export const legacyFlowSchema = v.looseObject({
  version: v.literal('1'),
  start: v.string(),
  type: v.optional(v.nullable(v.string())),
  modules: v.pipe(v.array(moduleSchema), v.minLength(1), v.maxLength(1000)),
  metadata: v.optional(v.nullable(v.record(v.string(), v.unknown()))),
});
export type LegacyFlow = v.InferOutput<typeof legacyFlowSchema>;
