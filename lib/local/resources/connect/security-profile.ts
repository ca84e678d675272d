import * as v from 'valibot';
import { defineResource } from '../define-resource.ts';
import { accepted, tags, text, textOf } from '../schema/scalars.ts';
import { identify } from './named-resource.ts';

export const securityProfile = defineResource({
  type: 'AWS::Connect::SecurityProfile',
  support: { part: 'permissions are kept, not enforced; access tags, hierarchy rules, applications and module lists have no effect' },
  properties: v.strictObject({
    InstanceArn: text,
    SecurityProfileName: textOf(1, 127),
    Description: v.optional(textOf(0, 250)),
    Permissions: v.optional(v.pipe(v.array(textOf(1, 128)), v.maxLength(500, 'Must have at most 500 entries'))),
    AllowedAccessControlTags: accepted,
    TagRestrictedResources: accepted,
    HierarchyRestrictedResources: accepted,
    AllowedAccessControlHierarchyGroupId: accepted,
    Applications: accepted,
    AllowedFlowModules: accepted,
    GranularAccessControlConfiguration: accepted,
    Tags: tags,
  }),
  create: (properties, request, cloud) => {
    const inventory = cloud.connect.of(properties.InstanceArn);
    const { id, arn } = identify(inventory, 'securityProfile', request);
    inventory.securityProfiles.put({ id, arn, name: properties.SecurityProfileName, permissions: properties.Permissions ?? [] });
    return { ref: arn, attributes: { SecurityProfileArn: arn } };
  },
});
