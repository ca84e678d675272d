import * as v from 'valibot';
import { stableId } from '../../cloud/stable-id.ts';
import { defineResource } from '../define-resource.ts';
import { ResourceError } from '../resource-error.ts';
import { integer, text, textOf } from '../schema/scalars.ts';
import { requireFlow } from './flow-versions.ts';
import { homeInventory } from './home-inventory.ts';

export const contactFlowModuleAlias = defineResource({
  type: 'AWS::Connect::ContactFlowModuleAlias',
  support: 'whole',
  properties: v.strictObject({
    ContactFlowModuleId: text,
    ContactFlowModuleVersion: integer(1, 999_999_999),
    Name: textOf(1, 127),
    Description: v.optional(textOf(0, 500)),
  }),
  create: ({ ContactFlowModuleId, ContactFlowModuleVersion: version, Name }, { stackName, logicalId }, cloud) => {
    const { modules } = homeInventory(cloud);
    const module = requireFlow(modules, 'Properties.ContactFlowModuleId', ContactFlowModuleId);
    if (!module.versions?.some((one) => one.version === version))
      throw new ResourceError(`Properties.ContactFlowModuleVersion: the module "${module.name}" has no version ${version}`);
    if (module.aliases?.has(Name)) throw new ResourceError(`Properties.Name: the module "${module.name}" has an alias "${Name}" already`);
    const aliasId = stableId(module.arn, stackName, logicalId);
    // References name an alias by its id, as its ARN does (documented), or by its name (inferred).
    modules.put({ ...module, aliases: new Map([...(module.aliases ?? []), [Name, version], [aliasId, version]]) });
    const arn = `${module.arn}:${aliasId}`;
    return { ref: arn, attributes: { ContactFlowModuleAliasARN: arn, AliasId: aliasId } };
  },
});
