import { EvaluationError } from '../evaluation-error.ts';
import { isPlainObject } from '../plain-object.ts';
import { asText } from './as-text.ts';
import type { Intrinsic } from './intrinsic.ts';

const KEYS = new Set(['StackName', 'OutputName', 'Region', 'RoleArn']);

/** What CDK writes for weak cross-stack references: an output of another stack, exported or not. */
export const getStackOutput: Intrinsic = {
  name: 'Fn::GetStackOutput',
  kind: 'value',
  check: (argument) =>
    isPlainObject(argument) &&
    Object.hasOwn(argument, 'StackName') &&
    Object.hasOwn(argument, 'OutputName') &&
    Object.keys(argument).every((key) => KEYS.has(key))
      ? []
      : ['Fn::GetStackOutput takes { StackName, OutputName, Region?, RoleArn? }'],
  evaluate: (argument, scope, inner) => {
    const source = argument as Record<string, unknown>;
    const stackName = asText(inner(source.StackName, 'StackName'), 'StackName');
    const outputName = asText(inner(source.OutputName, 'OutputName'), 'OutputName');
    const region = source.Region === undefined ? scope.facts.region : inner(source.Region, 'Region');
    if (region !== scope.facts.region)
      throw new EvaluationError(
        'Region',
        `output of stack "${stackName}" in another region (${String(region)}): only ${scope.facts.region} is here`,
      );
    const value = scope.stackOutput(stackName, outputName);
    if (value === undefined) throw new EvaluationError('', `stack "${stackName}" has no output "${outputName}"`);
    return value;
  },
};
