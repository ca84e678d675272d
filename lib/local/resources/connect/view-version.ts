import * as v from 'valibot';
import { defineResource } from '../define-resource.ts';
import { ResourceError } from '../resource-error.ts';
import { text, textOf } from '../schema/scalars.ts';
import { homeInventory } from './home-inventory.ts';
import { nextVersion } from './version-number.ts';

export const viewVersion = defineResource({
  type: 'AWS::Connect::ViewVersion',
  support: { part: 'each start makes version 1 and so on of the view as it is; ViewContentSha256 is not compared' },
  properties: v.strictObject({
    ViewArn: text,
    VersionDescription: v.optional(textOf(0, 4096)),
    ViewContentSha256: v.optional(v.pipe(text, v.regex(/^[a-zA-Z0-9]{64}$/, 'Must have 64 letters and digits'))),
  }),
  create: ({ ViewArn }, _request, cloud) => {
    const inventory = homeInventory(cloud);
    const found = inventory.views.get(ViewArn);
    if (!found) throw new ResourceError(`Properties.ViewArn: "${ViewArn}" does not exist in this instance`);
    const version = nextVersion(inventory, found.arn);
    const arn = `${found.arn}:${version}`;
    return { ref: arn, attributes: { ViewVersionArn: arn, Version: version } };
  },
});
