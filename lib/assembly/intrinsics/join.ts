import { EvaluationError } from '../evaluation-error.ts';
import { isPlainObject } from '../plain-object.ts';
import { asText } from './as-text.ts';
import type { Intrinsic } from './intrinsic.ts';

export const join: Intrinsic = {
  name: 'Fn::Join',
  kind: 'value',
  check: (argument) =>
    Array.isArray(argument) &&
    argument.length === 2 &&
    typeof argument[0] === 'string' &&
    (Array.isArray(argument[1]) || isPlainObject(argument[1]))
      ? []
      : ['Fn::Join takes [delimiter, [values]]'],
  evaluate: (argument, _scope, inner) => {
    const [delimiter, values] = argument as [string, unknown];
    const list = inner(values, '1');
    if (!Array.isArray(list)) throw new EvaluationError('1', 'Fn::Join needs a list');
    return list.map((value, index) => asText(value, `element ${index} of Fn::Join`)).join(delimiter);
  },
};
