import * as v from 'valibot';
import { stableId } from '../../cloud/stable-id.ts';
import { defineResource } from '../define-resource.ts';
import { accepted, document, text } from '../schema/scalars.ts';

export const policy = defineResource({
  type: 'AWS::IAM::Policy',
  support: { part: 'policies of roles; users and groups have no effect' },
  properties: v.strictObject({
    PolicyName: text,
    PolicyDocument: document,
    Roles: v.optional(v.array(text)),
    Users: accepted,
    Groups: accepted,
  }),
  create: (properties, { stackName, logicalId }, cloud) => {
    const policyId = stableId(cloud.accountId, stackName, logicalId);
    cloud.identity.putPolicy({ policyId, document: properties.PolicyDocument, roleNames: properties.Roles ?? [] });
    return { ref: policyId, attributes: { Id: policyId } };
  },
});
