import * as v from 'valibot';
import { defineResource } from '../define-resource.ts';
import { accepted, text } from '../schema/scalars.ts';
import { functionArnOf } from './function-arn.ts';

export const version = defineResource({
  type: 'AWS::Lambda::Version',
  support: { part: 'every version runs the newest code; provisioned concurrency has no effect' },
  properties: v.strictObject({
    FunctionName: text,
    Description: v.optional(text),
    CodeSha256: accepted,
    ProvisionedConcurrencyConfig: accepted,
    RuntimePolicy: accepted,
    FunctionScalingConfig: accepted,
  }),
  create: (properties, _request, cloud) => {
    const published = cloud.lambda.publishVersion(functionArnOf(properties.FunctionName, cloud));
    return { ref: published.versionArn, attributes: { FunctionArn: published.versionArn, Version: published.version } };
  },
});
