import { asText } from './as-text.ts';
import type { Intrinsic } from './intrinsic.ts';

export const split: Intrinsic = {
  name: 'Fn::Split',
  kind: 'value',
  check: (argument) =>
    Array.isArray(argument) && argument.length === 2 && typeof argument[0] === 'string' && argument[0] !== ''
      ? []
      : ['Fn::Split takes [delimiter, text]'],
  evaluate: (argument, _scope, inner) => {
    const [delimiter, text] = argument as [string, unknown];
    return asText(inner(text, '1'), 'the text of Fn::Split').split(delimiter);
  },
};
