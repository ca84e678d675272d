import * as v from 'valibot';

/** Limits of one document: `Content` is at most 256,000 characters (SDK model), `Actions` 250 (documented); depth is ours. */
export const LIMITS = { characters: 256_000, actions: 250, depth: 64 } as const;

const target = v.looseObject({ NextAction: v.string() });

const transitions = v.looseObject({
  NextAction: v.optional(v.string()),
  Errors: v.optional(v.array(v.looseObject({ ...target.entries, ErrorType: v.string() }))),
  Conditions: v.optional(
    v.array(
      v.looseObject({
        ...target.entries,
        Condition: v.looseObject({ Operator: v.string(), Operands: v.array(v.union([v.string(), v.number()])) }),
      }),
    ),
  ),
});

const object = v.custom<Record<string, unknown>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'an object',
);

/** Shape that everything else relies on. Foreign keys pass: the validator names them. */
export const documentShape = v.looseObject({
  Version: v.literal('2019-10-30'),
  StartAction: v.string(),
  Actions: v.pipe(
    v.array(
      v.looseObject({
        Identifier: v.string(),
        Type: v.string(),
        Parameters: v.optional(object),
        Transitions: v.optional(transitions),
      }),
    ),
    v.minLength(1),
    v.maxLength(LIMITS.actions),
  ),
  Metadata: v.optional(object),
  Settings: v.optional(v.unknown()),
});
