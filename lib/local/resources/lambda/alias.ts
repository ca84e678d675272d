import * as v from 'valibot';
import { defineResource } from '../define-resource.ts';
import { ResourceError } from '../resource-error.ts';
import { accepted, text } from '../schema/scalars.ts';
import { functionArnOf } from './function-arn.ts';

export const alias = defineResource({
  type: 'AWS::Lambda::Alias',
  support: { part: 'provisioned concurrency has no effect, weighted routing is refused' },
  properties: v.strictObject({
    FunctionName: text,
    FunctionVersion: text,
    Name: v.pipe(text, v.regex(/^(?!\d+$)[A-Za-z0-9_-]{1,128}$/, 'Must be letters, digits, hyphens and underscores, not digits only')),
    Description: v.optional(text),
    RoutingConfig: accepted,
    ProvisionedConcurrencyConfig: accepted,
  }),
  create: (properties, _request, cloud) => {
    if (properties.RoutingConfig !== undefined) throw new ResourceError('Properties.RoutingConfig: weighted routing is not emulated');
    const { aliasArn } = cloud.lambda.putAlias(functionArnOf(properties.FunctionName, cloud), {
      name: properties.Name,
      version: properties.FunctionVersion,
    });
    return { ref: aliasArn, attributes: { AliasArn: aliasArn } };
  },
});
