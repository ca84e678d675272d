import type { ActionDefinition, ConditionRule, ErrorRule } from '../action-definition.ts';
import type { JsonSchema } from './json-schema.ts';
import { sampleParameters } from './sample-parameters.ts';

/** Words that branches of an action may have, in all its modes together. */
export interface BranchWords {
  errors: readonly string[];
  /** Required in every mode. */
  requiredErrors: readonly string[];
  operators: readonly string[];
  /** Undefined: any. */
  operands: readonly string[] | undefined;
}

const rulesOf = <T>(
  rule: T | ((parameters: Record<string, unknown>, flowType: 'CONTACT_FLOW') => T),
  samples: readonly Record<string, unknown>[],
): T[] =>
  typeof rule === 'function'
    ? samples.map((sample) => (rule as (parameters: Record<string, unknown>, flowType: 'CONTACT_FLOW') => T)(sample, 'CONTACT_FLOW'))
    : [rule];

const union = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];

export const branchWords = ({ errors, conditions }: ActionDefinition, parameters: JsonSchema): BranchWords => {
  const samples = sampleParameters(parameters);
  const errorRules = rulesOf<ErrorRule>(errors, samples);
  const conditionRules = rulesOf<ConditionRule>(conditions, samples).filter(({ operators }) => operators.length > 0);
  const operands = conditionRules.map((rule) => rule.operands);
  return {
    errors: union(errorRules.flatMap(({ required, optional = [] }) => [required, optional])),
    requiredErrors: union(errorRules.map(({ required }) => required)).filter((error) =>
      errorRules.every(({ required }) => required.includes(error)),
    ),
    operators: union(conditionRules.map(({ operators }) => operators)),
    operands: operands.some((list) => list === 'free') ? undefined : union(operands.filter((list) => list !== 'free')),
  };
};
