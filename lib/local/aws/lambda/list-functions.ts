import type { ListFunctionsCommandInput, ListFunctionsCommandOutput } from '@aws-sdk/client-lambda';
import type { Operation } from '../model/operation.ts';
import { paginate } from '../model/paginate.ts';
import { describeFunction } from './describe-function.ts';
import type { LambdaContext } from './lambda-context.ts';

export const listFunctions: Operation<ListFunctionsCommandInput, ListFunctionsCommandOutput, LambdaContext> = {
  run(input, context) {
    const page = paginate(context.registry.list(), { token: input.Marker, size: input.MaxItems ?? 50 });
    return {
      Functions: page.items.map((configuration) => describeFunction({ configuration, version: '$LATEST', arn: configuration.functionArn })),
      NextMarker: page.nextToken,
    };
  },
};
