import * as v from 'valibot';
import { defineResource } from '../define-resource.ts';
import { text, textOf } from '../schema/scalars.ts';
import { contentSha256 } from './content-sha256.ts';
import { addVersion, requireFlow } from './flow-versions.ts';
import { homeInventory } from './home-inventory.ts';

export const contactFlowModuleVersion = defineResource({
  type: 'AWS::Connect::ContactFlowModuleVersion',
  support: { part: "each start makes version 1 and so on of the template's content; older content is not kept" },
  properties: v.strictObject({ ContactFlowModuleId: text, Description: v.optional(textOf(0, 500)) }),
  create: ({ ContactFlowModuleId }, _request, cloud) => {
    const { modules } = homeInventory(cloud);
    const module = requireFlow(modules, 'Properties.ContactFlowModuleId', ContactFlowModuleId);
    const version = addVersion(modules, module);
    const arn = `${module.arn}:${version}`;
    return {
      ref: arn,
      attributes: { ContactFlowModuleVersionARN: arn, Version: version, FlowModuleContentSha256: contentSha256(module.document) },
    };
  },
});
