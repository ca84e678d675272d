import { matchArn } from './match-arn.ts';
import { matchTokens, parsePattern } from './match-pattern.ts';

/** One comparison of a policy value with a value of the request. `variable` resolves `${…}`. */
export interface ConditionOperator {
  /** `NotX`: true when no policy value fits. */
  negated: boolean;
  fits(policyValue: string, requestValue: string, variable: (name: string) => string | undefined): boolean;
}

type Fits = ConditionOperator['fits'];

const text =
  (compare: (wanted: string, given: string) => boolean): Fits =>
  (wanted, given, variable) => {
    const tokens = parsePattern(wanted.replaceAll('*', '${*}').replaceAll('?', '${?}'), variable);
    return tokens !== undefined && compare(tokens.map((token) => (token.kind === 'text' ? token.text : '')).join(''), given);
  };
const like: Fits = (wanted, given, variable) => {
  const tokens = parsePattern(wanted, variable);
  return tokens !== undefined && matchTokens(tokens, given);
};
const number =
  (compare: (wanted: number, given: number) => boolean): Fits =>
  (wanted, given) =>
    [wanted, given].every((value) => value.trim() !== '' && Number.isFinite(Number(value))) && compare(Number(wanted), Number(given));
const date =
  (compare: (wanted: number, given: number) => boolean): Fits =>
  (wanted, given) => {
    const times = [wanted, given].map(readDate);
    return times.every(Number.isFinite) && compare(times[0] ?? 0, times[1] ?? 0);
  };

/** ISO 8601, or seconds since 1970. */
const readDate = (value: string): number => (/^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value));

const COMPARISONS: Record<string, (wanted: number, given: number) => boolean> = {
  Equals: (wanted, given) => given === wanted,
  LessThan: (wanted, given) => given < wanted,
  LessThanEquals: (wanted, given) => given <= wanted,
  GreaterThan: (wanted, given) => given > wanted,
  GreaterThanEquals: (wanted, given) => given >= wanted,
};

const plain = (fits: Fits): ConditionOperator => ({ negated: false, fits });
const not = (fits: Fits): ConditionOperator => ({ negated: true, fits });
const equals = text((wanted, given) => wanted === given);
const equalsIgnoreCase = text((wanted, given) => wanted.toLowerCase() === given.toLowerCase());
const same = (wanted: number, given: number) => wanted === given;

/** Operators by name, without set prefix and `IfExists`. What is not here (IpAddress, Binary) denies. */
export const CONDITION_OPERATORS: ReadonlyMap<string, ConditionOperator> = new Map<string, ConditionOperator>([
  ['StringEquals', plain(equals)],
  ['StringNotEquals', not(equals)],
  ['StringEqualsIgnoreCase', plain(equalsIgnoreCase)],
  ['StringNotEqualsIgnoreCase', not(equalsIgnoreCase)],
  ['StringLike', plain(like)],
  ['StringNotLike', not(like)],
  ['ArnEquals', plain(matchArn)],
  ['ArnLike', plain(matchArn)],
  ['ArnNotEquals', not(matchArn)],
  ['ArnNotLike', not(matchArn)],
  ['Bool', plain((wanted, given) => wanted.toLowerCase() === given.toLowerCase())],
  ['NumericNotEquals', not(number(same))],
  ['DateNotEquals', not(date(same))],
  ...Object.entries(COMPARISONS).flatMap(([name, compare]): [string, ConditionOperator][] => [
    [`Numeric${name}`, plain(number(compare))],
    [`Date${name}`, plain(date(compare))],
  ]),
]);
