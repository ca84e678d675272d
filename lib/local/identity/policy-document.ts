import * as v from 'valibot';
import { AwsError } from '../aws/aws-error.ts';

export interface Condition {
  operator: string;
  key: string;
  values: string[];
}

export interface Statement {
  effect: 'Allow' | 'Deny';
  actions: { patterns: string[]; negated: boolean };
  /** Undefined in trust policies. */
  resources?: { patterns: string[]; negated: boolean };
  /** Undefined in identity policies; `*` or `<kind>:<value>`, e.g. `Service:lambda.amazonaws.com`. */
  principals?: { patterns: string[]; negated: boolean };
  conditions: Condition[];
}

const oneOrMore = <T extends v.GenericSchema>(schema: T) => v.union([schema, v.array(schema)]);
const strings = oneOrMore(v.string());
const conditionValue = oneOrMore(v.union([v.string(), v.number(), v.boolean()]));
const principal = v.union([v.literal('*'), v.record(v.string(), strings)]);

const statementSchema = v.strictObject({
  Sid: v.optional(v.string()),
  Effect: v.picklist(['Allow', 'Deny']),
  Action: v.optional(strings),
  NotAction: v.optional(strings),
  Resource: v.optional(strings),
  NotResource: v.optional(strings),
  Principal: v.optional(principal),
  NotPrincipal: v.optional(principal),
  Condition: v.optional(v.record(v.string(), v.record(v.string(), conditionValue))),
});

const documentSchema = v.strictObject({
  Version: v.optional(v.picklist(['2012-10-17', '2008-10-17'])),
  Id: v.optional(v.string()),
  Statement: oneOrMore(statementSchema),
});

type PolicyKind = 'identity' | 'trust' | 'resource';

/** Reads a policy document. Throws AwsError `MalformedPolicyDocument` with every problem; `where` names the policy. */
export function readPolicy(document: unknown, kind: PolicyKind, where: string): Statement[] {
  const parsed = v.safeParse(documentSchema, document);
  if (!parsed.success) {
    const problems = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'document'}: ${issue.message}`);
    throw new AwsError('MalformedPolicyDocument', `${where} is not a policy document. ${problems.join('; ')}`);
  }
  const statements = asList(parsed.output.Statement);
  const problems = statements.flatMap((statement, index) =>
    checkStatement(statement, kind).map((problem) => `Statement ${index}: ${problem}`),
  );
  if (problems.length > 0) throw new AwsError('MalformedPolicyDocument', `${where}: ${problems.join('; ')}`);
  return statements.map(readStatement);
}

function checkStatement(statement: v.InferOutput<typeof statementSchema>, kind: PolicyKind): string[] {
  const exactlyOne = (one: unknown, other: unknown) => (one === undefined) !== (other === undefined);
  const problems: string[] = [];
  if (!exactlyOne(statement.Action, statement.NotAction)) problems.push('needs either Action or NotAction.');
  const hasResource = statement.Resource !== undefined || statement.NotResource !== undefined;
  if (kind === 'trust' && hasResource) problems.push('a trust policy has no Resource.');
  if (kind !== 'trust' && !exactlyOne(statement.Resource, statement.NotResource)) problems.push('needs either Resource or NotResource.');
  const hasPrincipal = statement.Principal !== undefined || statement.NotPrincipal !== undefined;
  if (kind === 'identity' && hasPrincipal) problems.push('an identity policy has no Principal.');
  if (kind !== 'identity' && !hasPrincipal) problems.push('needs a Principal.');
  return problems;
}

function readStatement(statement: v.InferOutput<typeof statementSchema>): Statement {
  return {
    effect: statement.Effect,
    actions: element(statement.Action, statement.NotAction) ?? { patterns: [], negated: false },
    resources: element(statement.Resource, statement.NotResource),
    principals: element(principalPatterns(statement.Principal), principalPatterns(statement.NotPrincipal)),
    conditions: Object.entries(statement.Condition ?? {}).flatMap(([operator, keys]) =>
      Object.entries(keys).map(([key, values]) => ({ operator, key, values: asList(values).map(String) })),
    ),
  };
}

function element(plain: string | string[] | undefined, not: string | string[] | undefined): Statement['resources'] {
  if (plain !== undefined) return { patterns: asList(plain), negated: false };
  return not === undefined ? undefined : { patterns: asList(not), negated: true };
}

function principalPatterns(value: v.InferOutput<typeof principal> | undefined): string[] | undefined {
  if (value === undefined) return undefined;
  if (value === '*') return ['*'];
  return Object.entries(value).flatMap(([kind, names]) =>
    asList(names).map((name) => (kind === 'AWS' && name === '*' ? '*' : `${kind}:${name}`)),
  );
}

const asList = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);
