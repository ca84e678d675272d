import { EvaluationError } from '../evaluation-error.ts';
import { asText } from './as-text.ts';
import type { Inner, Intrinsic } from './intrinsic.ts';

const truth = (value: unknown, place: string): boolean => {
  if (typeof value === 'boolean') return value;
  throw new EvaluationError(place, 'must be a condition');
};

const list = (argument: unknown): unknown[] => (Array.isArray(argument) ? argument : []);
const all = (argument: unknown, inner: Inner): boolean[] =>
  list(argument).map((value, index) => truth(inner(value, String(index)), String(index)));

const between = (least: number, most: number, words: string) => (argument: unknown) =>
  Array.isArray(argument) && argument.length >= least && argument.length <= most ? [] : [words];

export const equals: Intrinsic = {
  name: 'Fn::Equals',
  kind: 'condition',
  check: between(2, 2, 'Fn::Equals takes two values'),
  evaluate: (argument, _scope, inner) => {
    const [left, right] = list(argument).map((value, index) => asText(inner(value, String(index)), 'a value of Fn::Equals'));
    return left === right;
  },
};

export const and: Intrinsic = {
  name: 'Fn::And',
  kind: 'condition',
  check: between(2, 10, 'Fn::And takes 2 to 10 conditions'),
  evaluate: (argument, _scope, inner) => all(argument, inner).every(Boolean),
};

export const or: Intrinsic = {
  name: 'Fn::Or',
  kind: 'condition',
  check: between(2, 10, 'Fn::Or takes 2 to 10 conditions'),
  evaluate: (argument, _scope, inner) => all(argument, inner).some(Boolean),
};

export const not: Intrinsic = {
  name: 'Fn::Not',
  kind: 'condition',
  check: between(1, 1, 'Fn::Not takes one condition'),
  evaluate: (argument, _scope, inner) => !all(argument, inner)[0],
};

/** Reference to a named condition. */
export const condition: Intrinsic = {
  name: 'Condition',
  kind: 'condition',
  check: (argument) => (typeof argument === 'string' ? [] : ['Condition takes the name of a condition']),
  references: (argument) => (typeof argument === 'string' ? [{ kind: 'condition', name: argument }] : []),
  evaluate: (argument, scope) => scope.condition(String(argument)),
};

/** Rules only. */
export const contains: Intrinsic = {
  name: 'Fn::Contains',
  kind: 'condition',
  check: between(2, 2, 'Fn::Contains takes [[values], value]'),
  evaluate: (argument, _scope, inner) => {
    const values = inner(list(argument)[0], '0');
    const value = asText(inner(list(argument)[1], '1'), 'the value of Fn::Contains');
    return list(values).some((one) => asText(one, 'a value of Fn::Contains') === value);
  },
};
