import type { GetFunctionConfigurationCommandInput, GetFunctionConfigurationCommandOutput } from '@aws-sdk/client-lambda';
import type { Operation } from '../model/operation.ts';
import { describeFunction } from './describe-function.ts';
import { functionResource, type LambdaContext, requireFunction } from './lambda-context.ts';

export const getFunctionConfiguration: Operation<
  GetFunctionConfigurationCommandInput,
  GetFunctionConfigurationCommandOutput,
  LambdaContext
> = {
  access: (input, context) => [{ resource: functionResource(context, input.FunctionName, input.Qualifier) }],
  run: (input, context) => describeFunction(requireFunction(context, input.FunctionName, input.Qualifier)),
};
