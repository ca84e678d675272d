import * as v from 'valibot';
import { defineResource } from '../define-resource.ts';
import { text, textOf } from '../schema/scalars.ts';
import { contentSha256 } from './content-sha256.ts';
import { addVersion, requireFlow } from './flow-versions.ts';
import { homeInventory } from './home-inventory.ts';

export const contactFlowVersion = defineResource({
  type: 'AWS::Connect::ContactFlowVersion',
  support: { part: "each start makes version 1 and so on of the template's content; older content is not kept" },
  properties: v.strictObject({ ContactFlowId: text, Description: v.optional(textOf(0, 500)) }),
  create: ({ ContactFlowId }, _request, cloud) => {
    const { flows } = homeInventory(cloud);
    const flow = requireFlow(flows, 'Properties.ContactFlowId', ContactFlowId);
    const version = addVersion(flows, flow);
    const arn = `${flow.arn}:${version}`;
    return {
      ref: arn,
      attributes: { ContactFlowVersionARN: arn, Version: version, FlowContentSha256: contentSha256(flow.document) },
    };
  },
});
