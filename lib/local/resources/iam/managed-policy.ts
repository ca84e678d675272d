import * as v from 'valibot';
import { defineResource } from '../define-resource.ts';
import { physicalName } from '../physical-name.ts';
import { accepted, document, text } from '../schema/scalars.ts';

export const managedPolicy = defineResource({
  type: 'AWS::IAM::ManagedPolicy',
  support: { part: 'policies of roles; users and groups have no effect' },
  properties: v.strictObject({
    PolicyDocument: document,
    ManagedPolicyName: v.optional(text),
    Roles: v.optional(v.array(text)),
    Path: v.optional(text),
    Description: v.optional(text),
    Users: accepted,
    Groups: accepted,
    Tags: accepted,
  }),
  create: (properties, request, cloud) => {
    const policyArn = `arn:${cloud.partition}:iam::${cloud.accountId}:policy${properties.Path ?? '/'}${properties.ManagedPolicyName ?? physicalName(request, 128)}`;
    cloud.identity.putManagedPolicy({ policyArn, document: properties.PolicyDocument, roleNames: properties.Roles });
    return { ref: policyArn, attributes: { PolicyArn: policyArn } };
  },
});
