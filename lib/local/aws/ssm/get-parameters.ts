import type { GetParametersCommandInput, GetParametersCommandOutput } from '@aws-sdk/client-ssm';
import type { Operation } from '../model/operation.ts';
import { describeParameter } from './describe-parameter.ts';
import { parameterArn, parameterName, type SsmContext } from './ssm-context.ts';

export const getParameters: Operation<GetParametersCommandInput, GetParametersCommandOutput, SsmContext> = {
  access: (input, { place }) => input.Names.map((name) => ({ resource: parameterArn(place, parameterName(name)) })),
  run(input, context) {
    const found = input.Names.map((name) => context.store.get(parameterName(name)));
    return {
      Parameters: found.filter((stored) => stored !== undefined).map((stored) => describeParameter(context, stored)),
      InvalidParameters: input.Names.filter((_name, index) => found[index] === undefined),
    };
  },
};
