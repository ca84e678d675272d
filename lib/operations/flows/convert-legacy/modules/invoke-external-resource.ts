import type { LegacyConverter } from '../converted-action.ts';
import { present } from '../converted-action.ts';

export const invokeExternalResource: LegacyConverter = (module) => {
  const next = module.next('Success');
  const inputs = module.all('Parameter').map((parameter) => {
    const value = module.textOf(parameter);
    if (value === undefined) module.problem(`gives the function nothing as "${parameter.key ?? ''}", which Connect refuses now`);
    return [parameter.key ?? '', value ?? ''] as const;
  });
  return {
    type: 'InvokeLambdaFunction',
    parameters: present({
      LambdaFunctionARN: module.required('FunctionArn'),
      InvocationTimeLimitSeconds: module.required('TimeLimit'),
      LambdaInvocationAttributes: inputs.length === 0 ? undefined : Object.fromEntries(inputs),
    }),
    next,
    errors: { NoMatchingError: module.branch('Error') ?? next },
  };
};
