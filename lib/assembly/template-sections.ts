import * as v from 'valibot';
import { isPlainObject } from './plain-object.ts';

/** Scalars that CloudFormation takes as text. */
const text = v.pipe(v.union([v.string(), v.number(), v.boolean()]), v.transform(String));
const count = v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.integer(), v.minValue(0));
/** Any object, kept as it is: a record schema would drop keys such as `constructor`. */
const anyObject = v.custom<Record<string, unknown>>(isPlainObject, 'Must be an object');
const amount = v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.number());

export const parameterSchema = v.strictObject({
  Type: v.string(),
  Default: v.optional(text),
  AllowedValues: v.optional(v.array(text)),
  AllowedPattern: v.optional(v.string()),
  ConstraintDescription: v.optional(v.string()),
  Description: v.optional(v.pipe(v.string(), v.maxLength(4000))),
  MinLength: v.optional(count),
  MaxLength: v.optional(count),
  MinValue: v.optional(amount),
  MaxValue: v.optional(amount),
  NoEcho: v.optional(
    v.pipe(
      v.union([v.boolean(), v.picklist(['true', 'false'])]),
      v.transform((value) => value === true || value === 'true'),
    ),
  ),
});

export const resourceSchema = v.strictObject({
  Type: v.string(),
  Properties: v.optional(anyObject),
  DependsOn: v.optional(
    v.union([
      v.pipe(
        v.string(),
        v.transform((one) => [one]),
      ),
      v.array(v.string()),
    ]),
  ),
  Condition: v.optional(v.string()),
  // With AWS::LanguageExtensions both policies may be intrinsic functions; the laptop keeps what it is told to keep only by name.
  DeletionPolicy: v.optional(v.union([v.picklist(['Delete', 'Retain', 'RetainExceptOnCreate', 'Snapshot']), anyObject])),
  UpdateReplacePolicy: v.optional(v.union([v.picklist(['Delete', 'Retain', 'Snapshot']), anyObject])),
  Metadata: v.optional(anyObject),
  CreationPolicy: v.optional(anyObject),
  UpdatePolicy: v.optional(anyObject),
  Description: v.optional(v.string()),
});

export const outputSchema = v.strictObject({
  Value: v.unknown(),
  Description: v.optional(v.unknown()),
  Export: v.optional(v.strictObject({ Name: v.unknown() })),
  Condition: v.optional(v.string()),
});

export const ruleSchema = v.strictObject({
  RuleCondition: v.optional(v.unknown()),
  Assertions: v.array(v.strictObject({ Assert: v.unknown(), AssertDescription: v.optional(v.string()) })),
});
