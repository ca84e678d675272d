import type { GetParameterCommandInput, GetParameterCommandOutput } from '@aws-sdk/client-ssm';
import { AwsError } from '../aws-error.ts';
import type { Operation } from '../model/operation.ts';
import { describeParameter } from './describe-parameter.ts';
import { parameterArn, parameterName, type SsmContext } from './ssm-context.ts';

/** Secure strings are given in the clear, with or without `WithDecryption`: the laptop has no keys. */
export const getParameter: Operation<GetParameterCommandInput, GetParameterCommandOutput, SsmContext> = {
  access: (input, { place }) => [{ resource: parameterArn(place, parameterName(input.Name)) }],
  run(input, context) {
    const stored = context.store.get(parameterName(input.Name));
    if (!stored) throw new AwsError('ParameterNotFound', `Parameter ${input.Name} not found.`);
    return { Parameter: describeParameter(context, stored) };
  },
};
