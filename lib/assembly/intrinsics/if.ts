import type { Intrinsic } from './intrinsic.ts';

/** Only the branch that is taken is evaluated. */
export const if_: Intrinsic = {
  name: 'Fn::If',
  kind: 'value',
  check: (argument) =>
    Array.isArray(argument) && argument.length === 3 && typeof argument[0] === 'string' ? [] : ['Fn::If takes [condition, then, else]'],
  references: (argument) => (Array.isArray(argument) && typeof argument[0] === 'string' ? [{ kind: 'condition', name: argument[0] }] : []),
  evaluate: (argument, scope, inner) => {
    const [name, then, otherwise] = argument as [string, unknown, unknown];
    return scope.condition(name) ? inner(then, '1') : inner(otherwise, '2');
  },
};
