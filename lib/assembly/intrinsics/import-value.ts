import { EvaluationError } from '../evaluation-error.ts';
import { asText } from './as-text.ts';
import type { Intrinsic } from './intrinsic.ts';

export const importValue: Intrinsic = {
  name: 'Fn::ImportValue',
  kind: 'value',
  check: (argument) =>
    typeof argument === 'string' || (typeof argument === 'object' && argument !== null)
      ? []
      : ['Fn::ImportValue takes the name of an export'],
  evaluate: (argument, scope, inner) => {
    const name = asText(inner(argument, ''), 'the name of Fn::ImportValue');
    const value = scope.exportedValue(name);
    if (value === undefined) throw new EvaluationError('', `no stack exports "${name}"`);
    return value;
  },
};
