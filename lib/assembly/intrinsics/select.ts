import { EvaluationError } from '../evaluation-error.ts';
import type { Intrinsic } from './intrinsic.ts';

export const select: Intrinsic = {
  name: 'Fn::Select',
  kind: 'value',
  check: (argument) => (Array.isArray(argument) && argument.length === 2 ? [] : ['Fn::Select takes [index, [values]]']),
  evaluate: (argument, _scope, inner) => {
    const [rawIndex, rawList] = argument as [unknown, unknown];
    const index = Number(inner(rawIndex, '0'));
    const list = inner(rawList, '1');
    if (!Array.isArray(list)) throw new EvaluationError('1', 'Fn::Select needs a list');
    if (!Number.isInteger(index) || index < 0 || index >= list.length) {
      throw new EvaluationError('0', `Fn::Select cannot take element ${String(rawIndex)} of a list of ${list.length}`);
    }
    return list[index];
  },
};
