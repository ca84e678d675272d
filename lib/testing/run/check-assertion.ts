import { OPERATORS } from '../../flow-language/engine/operators.ts';
import type { ReferenceScope } from '../../flow-language/references/reference-scope.ts';
import type { TestAction } from '../../flow-language/testing-language/test-case.ts';
import { namespaceText, readNamespace } from './read-namespace.ts';

type Assertion = Extract<TestAction, { type: 'assert' }>;

/** Why an assertion does not hold; undefined: it does. Nothing compares with a value that is not there. */
export const checkAssertion = ({ path, operator, operand }: Assertion, scope: ReferenceScope | undefined): string | undefined => {
  const value = readNamespace(path, scope);
  if (value === undefined) return `${path} has no value${operator === 'Exists' ? '' : `, expected ${operator} ${JSON.stringify(operand)}`}`;
  if (operator === 'Exists') return undefined;
  const text = namespaceText(value);
  if (OPERATORS.get(operator)?.(text, operand) === true) return undefined;
  return `${path} is ${JSON.stringify(text.slice(0, 200))}, expected ${operator} ${JSON.stringify(operand)}`;
};
