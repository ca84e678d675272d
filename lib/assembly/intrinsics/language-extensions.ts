import { EvaluationError } from '../evaluation-error.ts';
import { kindOf } from '../plain-object.ts';
import type { Intrinsic } from './intrinsic.ts';

export const toJsonString: Intrinsic = {
  name: 'Fn::ToJsonString',
  kind: 'value',
  extension: true,
  check: (argument) => (typeof argument === 'object' && argument !== null ? [] : ['Fn::ToJsonString takes an object or a list']),
  evaluate: (argument, _scope, inner) => JSON.stringify(inner(argument, '')),
};

export const length: Intrinsic = {
  name: 'Fn::Length',
  kind: 'value',
  extension: true,
  check: (argument) => (typeof argument === 'object' && argument !== null ? [] : ['Fn::Length takes a list']),
  evaluate: (argument, _scope, inner) => {
    const value = inner(argument, '');
    if (!Array.isArray(value)) throw new EvaluationError('', `Fn::Length takes a list, not ${kindOf(value)}`);
    return value.length;
  },
};
