import { attributePath } from '../attribute-path.ts';
import type { LegacyConverter } from '../converted-action.ts';
import { OPERATORS } from './operators.ts';

export const checkAttribute: LegacyConverter = (module) => {
  const attribute = module.required('Attribute');
  const namespace = module.required('Namespace');
  const path = attributePath(namespace, attribute);
  if (path === undefined) module.problem(`compares the attribute "${attribute}" of "${namespace}", which has no path that is known`);
  const conditions = module.evaluations().map(({ operator, operand, target }) => {
    const known = OPERATORS.get(operator);
    if (known === undefined) module.problem(`compares by ${operator}, which is not known`);
    return { operator: known ?? operator, operand, target };
  });
  const noMatch = module.next('NoMatch');
  return {
    type: 'Compare',
    parameters: { ComparisonValue: path ?? '' },
    next: noMatch,
    errors: { NoMatchingCondition: noMatch },
    conditions,
  };
};
