import { type ConditionContext, evaluateConditions } from './conditions.ts';
import { matchPattern, matchTokens, parsePattern } from './match-pattern.ts';
import type { Statement } from './policy-document.ts';

export interface EvaluationRequest {
  action: string;
  resource: string;
  context: ConditionContext;
  /** For policies with principals: all names of the caller, as `Service:x`, `AWS:arn`, `AWS:account`. */
  principals?: readonly string[];
}

/** `unknown`: parts of policies that could have mattered and are not emulated. */
export interface Evaluation {
  decision: 'allow' | 'explicit-deny' | 'implicit-deny';
  unknown: string[];
}

/** Explicit deny wins; nothing is allowed unless a statement says so. */
export function evaluate(statements: readonly Statement[], request: EvaluationRequest): Evaluation {
  const unknown: string[] = [];
  let allowed = false;
  for (const statement of statements) {
    if (!applies(statement, request)) continue;
    const result = evaluateConditions(statement.conditions, request.context);
    if ('unknown' in result) unknown.push(result.unknown);
    if (statement.effect === 'Deny' && ('unknown' in result || result.holds)) return { decision: 'explicit-deny', unknown };
    if (statement.effect === 'Allow' && 'holds' in result && result.holds) allowed = true;
  }
  return { decision: allowed ? 'allow' : 'implicit-deny', unknown };
}

function applies(statement: Statement, request: EvaluationRequest): boolean {
  const action = request.action.toLowerCase();
  const variable = (name: string) => request.context.get(name.toLowerCase())?.[0];
  const isResource = (pattern: string) => {
    const tokens = parsePattern(pattern, variable);
    // A deny whose variable has no value here holds for every resource: unknown never helps a caller.
    return tokens ? matchTokens(tokens, request.resource) : statement.effect === 'Deny';
  };
  return (
    fits(statement.actions, (pattern) => matchPattern(pattern.toLowerCase(), action)) &&
    fits(statement.resources, isResource) &&
    fits(statement.principals, (pattern) => pattern === '*' || (request.principals ?? []).includes(pattern))
  );
}

const fits = (element: Statement['resources'], matches: (pattern: string) => boolean): boolean =>
  element === undefined || element.patterns.some(matches) !== element.negated;
