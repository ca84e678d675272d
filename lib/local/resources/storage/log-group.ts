import * as v from 'valibot';
import { defineResource } from '../define-resource.ts';
import { physicalName } from '../physical-name.ts';
import { accepted, tags, textOf } from '../schema/scalars.ts';

export const logGroup = defineResource({
  type: 'AWS::Logs::LogGroup',
  support: { part: 'exists by name: functions log to the console' },
  properties: v.strictObject({
    LogGroupName: v.optional(textOf(1, 512)),
    RetentionInDays: accepted,
    KmsKeyId: accepted,
    DataProtectionPolicy: accepted,
    DeletionProtectionEnabled: accepted,
    BearerTokenAuthenticationEnabled: accepted,
    FieldIndexPolicies: accepted,
    LogGroupClass: accepted,
    ResourcePolicyDocument: accepted,
    Tags: tags,
  }),
  create: (properties, request, cloud) => {
    const name = properties.LogGroupName ?? physicalName(request, 512);
    return { ref: name, attributes: { Arn: `arn:${cloud.partition}:logs:${cloud.region}:${cloud.accountId}:log-group:${name}:*` } };
  },
});
