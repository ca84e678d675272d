import { EvaluationError } from '../evaluation-error.ts';
import { isPlainObject } from '../plain-object.ts';
import { asText } from './as-text.ts';
import type { Intrinsic } from './intrinsic.ts';

const hasDefault = (value: unknown): value is { DefaultValue: unknown } => isPlainObject(value) && Object.hasOwn(value, 'DefaultValue');

export const findInMap: Intrinsic = {
  name: 'Fn::FindInMap',
  kind: 'value',
  check: (argument) =>
    Array.isArray(argument) && (argument.length === 3 || (argument.length === 4 && hasDefault(argument[3])))
      ? []
      : ['Fn::FindInMap takes [map, key, key]'],
  references: (argument) => (Array.isArray(argument) && typeof argument[0] === 'string' ? [{ kind: 'mapping', name: argument[0] }] : []),
  evaluate: (argument, scope, inner) => {
    const [map, top, second, fallback] = argument as unknown[];
    const names = [map, top, second].map((key, index) => asText(inner(key, String(index)), 'a key of Fn::FindInMap'));
    const value = scope.template.mappings
      .get(names[0] ?? '')
      ?.get(names[1] ?? '')
      ?.get(names[2] ?? '');
    if (value !== undefined) return value;
    if (hasDefault(fallback)) return inner(fallback.DefaultValue, '3.DefaultValue');
    throw new EvaluationError('', `mapping ${names.join(' → ')} does not exist`);
  },
};
