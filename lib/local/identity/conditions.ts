import { CONDITION_OPERATORS } from './condition-operators.ts';
import type { Condition } from './policy-document.ts';

/** Values of the request by condition key, lower case. An empty list: a key that identity knows and this request has not. */
export type ConditionContext = ReadonlyMap<string, readonly string[]>;

/** `unknown` names the key or operator that is not emulated: it never helps a caller (an Allow is void, a Deny holds). */
export type ConditionResult = { holds: boolean } | { unknown: string };

/** All conditions of a statement must hold. */
export function evaluateConditions(conditions: readonly Condition[], context: ConditionContext): ConditionResult {
  for (const condition of conditions) {
    const result = evaluateCondition(condition, context);
    if ('unknown' in result || !result.holds) return result;
  }
  return { holds: true };
}

function evaluateCondition(condition: Condition, context: ConditionContext): ConditionResult {
  const { set, base, ifExists } = readOperator(condition.operator);
  const given = context.get(condition.key.toLowerCase());
  if (given === undefined) return { unknown: `condition key ${condition.key}` };
  if (base === 'Null') return { holds: condition.values.some((value) => (value === 'true') === (given.length === 0)) };
  const operator = CONDITION_OPERATORS.get(base);
  if (!operator) return { unknown: `condition operator ${condition.operator}` };
  if (given.length === 0) return { holds: ifExists || set === 'ForAllValues' || (operator.negated && set === undefined) };
  const variable = (name: string) => context.get(name.toLowerCase())?.[0];
  const holdsFor = (value: string) => condition.values.some((wanted) => operator.fits(wanted, value, variable)) !== operator.negated;
  // Without a set operator a request value is single; where it is not, a positive match needs one and a negative one all.
  const every = set === 'ForAllValues' || (set === undefined && operator.negated);
  return { holds: every ? given.every(holdsFor) : given.some(holdsFor) };
}

function readOperator(name: string): { set?: 'ForAllValues' | 'ForAnyValue'; base: string; ifExists: boolean } {
  const [first, ...rest] = name.split(':');
  const set = first === 'ForAllValues' || first === 'ForAnyValue' ? first : undefined;
  const operator = set ? rest.join(':') : name;
  const ifExists = operator.endsWith('IfExists');
  return { set, base: ifExists ? operator.slice(0, -'IfExists'.length) : operator, ifExists };
}
