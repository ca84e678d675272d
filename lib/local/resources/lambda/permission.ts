import * as v from 'valibot';
import { defineResource } from '../define-resource.ts';
import { physicalName } from '../physical-name.ts';
import { ResourceError } from '../resource-error.ts';
import { accepted, text } from '../schema/scalars.ts';
import { functionArnOf } from './function-arn.ts';

export const permission = defineResource({
  type: 'AWS::Lambda::Permission',
  support: { part: 'services that invoke functions; function URLs, organizations and event source tokens are refused' },
  properties: v.strictObject({
    FunctionName: text,
    Action: v.pipe(text, v.regex(/^(lambda:(\*|[A-Za-z]+)|\*)$/, 'Must be an action such as lambda:InvokeFunction')),
    Principal: text,
    SourceArn: v.optional(text),
    SourceAccount: v.optional(v.pipe(text, v.regex(/^\d{12}$/, 'Must be an account id of 12 digits'))),
    EventSourceToken: accepted,
    FunctionUrlAuthType: accepted,
    InvokedViaFunctionUrl: accepted,
    PrincipalOrgID: accepted,
  }),
  create: (properties, request, cloud) => {
    const narrowed = (['EventSourceToken', 'FunctionUrlAuthType', 'InvokedViaFunctionUrl', 'PrincipalOrgID'] as const).filter(
      (name) => properties[name] !== undefined,
    );
    if (narrowed.length > 0)
      throw new ResourceError(narrowed.map((name) => `Properties.${name}: not emulated; the permission would be wider than written`));
    const statementId = physicalName(request, 100);
    cloud.identity.grantInvoke({
      functionArn: functionArnOf(properties.FunctionName, cloud),
      statementId,
      action: properties.Action,
      principal: properties.Principal,
      sourceArn: properties.SourceArn,
      sourceAccount: properties.SourceAccount,
    });
    return { ref: statementId, attributes: { Id: statementId } };
  },
});
