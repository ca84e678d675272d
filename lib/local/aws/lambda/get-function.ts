import type { GetFunctionCommandInput, GetFunctionCommandOutput } from '@aws-sdk/client-lambda';
import type { Operation } from '../model/operation.ts';
import { describeFunction } from './describe-function.ts';
import { functionResource, type LambdaContext, requireFunction } from './lambda-context.ts';

/** Without `Code.Location`: there is no link to the code on the laptop. */
export const getFunction: Operation<GetFunctionCommandInput, GetFunctionCommandOutput, LambdaContext> = {
  access: (input, context) => [{ resource: functionResource(context, input.FunctionName, input.Qualifier) }],
  run(input, context) {
    const found = requireFunction(context, input.FunctionName, input.Qualifier);
    const { reservedConcurrency } = found.configuration;
    return {
      Configuration: describeFunction(found),
      ...(reservedConcurrency === undefined ? {} : { Concurrency: { ReservedConcurrentExecutions: reservedConcurrency } }),
    };
  },
};
