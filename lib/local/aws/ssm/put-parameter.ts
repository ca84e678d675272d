import type { PutParameterCommandInput, PutParameterCommandOutput } from '@aws-sdk/client-ssm';
import { AwsError } from '../aws-error.ts';
import type { Operation } from '../model/operation.ts';
import { parameterArn, parameterName, type SsmContext, putParameter as store } from './ssm-context.ts';

export const putParameter: Operation<PutParameterCommandInput, PutParameterCommandOutput, SsmContext> = {
  access: (input, { place }) => [{ resource: parameterArn(place, parameterName(input.Name)) }],
  async run(input, context) {
    const name = parameterName(input.Name);
    const known = context.store.get(name);
    if (known && !input.Overwrite) {
      throw new AwsError(
        'ParameterAlreadyExists',
        'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
      );
    }
    const type = input.Type ?? known?.type;
    if (type === undefined) throw new AwsError('ValidationException', 'A parameter type is required when you create a parameter.');
    const { version } = await store(context, { name, type, value: input.Value });
    return { Version: version, Tier: 'Standard' };
  },
};
