import { EvaluationError } from '../evaluation-error.ts';
import type { Scope } from '../scope.ts';
import type { Intrinsic } from './intrinsic.ts';

/** `["Name", "Attribute"]`, or the text `Name.Attribute`; the attribute may be a function in the list form. */
const parts = (argument: unknown): [string, unknown] | undefined => {
  if (typeof argument === 'string') {
    const dot = argument.indexOf('.');
    return dot > 0 ? [argument.slice(0, dot), argument.slice(dot + 1)] : undefined;
  }
  return Array.isArray(argument) && argument.length === 2 && typeof argument[0] === 'string' ? [argument[0], argument[1]] : undefined;
};

/** The attribute of a created resource: what Fn::GetAtt and `${Name.Attribute}` give. */
export const attributeOf = (name: string, attribute: string, scope: Scope): unknown => {
  const resource = scope.resource(name);
  if (resource === undefined) throw new EvaluationError('', `"${name}" is not there: it has not been created`);
  const value = resource.attribute(attribute);
  if (value !== undefined) return value;
  const type = scope.template.resources.get(name)?.type ?? 'resource';
  throw new EvaluationError('', `${type} "${name}" has no attribute "${attribute}"`);
};

export const getAtt: Intrinsic = {
  name: 'Fn::GetAtt',
  kind: 'value',
  check: (argument) => (parts(argument) ? [] : ['Fn::GetAtt takes [resource, attribute]']),
  references: (argument) => {
    const found = parts(argument);
    return found ? [{ kind: 'name', name: found[0], attribute: typeof found[1] === 'string' ? found[1] : '' }] : [];
  },
  evaluate: (argument, scope, inner) => {
    const [name, attribute] = parts(argument) ?? ['', ''];
    return attributeOf(name, String(inner(attribute, '1')), scope);
  },
};
