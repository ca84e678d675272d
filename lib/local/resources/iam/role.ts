import * as v from 'valibot';
import { stableSuffix } from '../../cloud/stable-id.ts';
import { defineResource } from '../define-resource.ts';
import { physicalName } from '../physical-name.ts';
import { accepted, document, tags, text } from '../schema/scalars.ts';

export const role = defineResource({
  type: 'AWS::IAM::Role',
  support: { part: 'managed policies of AWS other than the execution roles of Lambda grant nothing' },
  properties: v.strictObject({
    AssumeRolePolicyDocument: document,
    Policies: v.optional(v.array(v.strictObject({ PolicyName: text, PolicyDocument: document }))),
    ManagedPolicyArns: v.optional(v.array(text)),
    RoleName: v.optional(v.pipe(text, v.regex(/^[\w+=,.@-]{1,64}$/, 'Must be 1 to 64 letters, digits and _+=,.@-'))),
    PermissionsBoundary: v.optional(text),
    Path: v.optional(text),
    Description: v.optional(text),
    MaxSessionDuration: accepted,
    Tags: tags,
  }),
  create: (properties, request, cloud) => {
    const roleName = properties.RoleName ?? physicalName(request, 64);
    const roleArn = `arn:${cloud.partition}:iam::${cloud.accountId}:role${properties.Path ?? '/'}${roleName}`;
    const { unknownManagedPolicies } = cloud.identity.putRole({
      roleName,
      roleArn,
      trustPolicy: properties.AssumeRolePolicyDocument,
      inlinePolicies: (properties.Policies ?? []).map((policy) => ({ name: policy.PolicyName, document: policy.PolicyDocument })),
      managedPolicyArns: properties.ManagedPolicyArns,
      permissionsBoundaryArn: properties.PermissionsBoundary,
    });
    for (const arn of unknownManagedPolicies)
      cloud.notice(`${request.stackName}/${request.logicalId}: managed policy ${arn} is not known here and grants nothing`);
    return { ref: roleName, attributes: { Arn: roleArn, RoleId: `AROA${stableSuffix(17, roleArn).toUpperCase()}` } };
  },
});
