import { EvaluationError } from '../evaluation-error.ts';
import { pseudoParameter } from '../pseudo-parameters.ts';
import type { Scope } from '../scope.ts';
import type { Intrinsic } from './intrinsic.ts';

/** The value of a parameter, pseudo-parameter or resource by name: what Ref and `${Name}` give. */
export const refer = (name: string, scope: Scope): unknown => {
  const pseudo = pseudoParameter(name, scope.facts);
  if (pseudo !== undefined) return pseudo;
  if (scope.parameters.has(name)) return scope.parameters.get(name);
  const resource = scope.resource(name);
  if (resource === undefined) throw new EvaluationError('', `"${name}" is not there: it has not been created`);
  return resource.ref;
};

export const ref: Intrinsic = {
  name: 'Ref',
  kind: 'value',
  check: (argument) => (typeof argument === 'string' ? [] : ['Ref takes the name of a resource or parameter']),
  references: (argument) => (typeof argument === 'string' ? [{ kind: 'name', name: argument }] : []),
  evaluate: (argument, scope) => refer(String(argument), scope),
};
