import * as v from 'valibot';
import { stableId } from '../../cloud/stable-id.ts';
import { defineResource } from '../define-resource.ts';
import { document, tags, text, textOf } from '../schema/scalars.ts';
import { contentSha256 } from './content-sha256.ts';

export const view = defineResource({
  type: 'AWS::Connect::View',
  support: { part: 'its name, its actions and the data that a flow gives it; the template is not drawn' },
  properties: v.strictObject({
    InstanceArn: text,
    Name: textOf(1, 255),
    Actions: v.array(textOf(1, 255)),
    Template: document,
    Description: v.optional(textOf(0, 4096)),
    Tags: tags,
  }),
  create: ({ InstanceArn, Name, Actions, Template }, { stackName, logicalId }, cloud) => {
    const { views, instance } = cloud.connect.of(InstanceArn);
    const id = stableId(instance.arn, stackName, logicalId);
    const arn = `${instance.arn}/view/${id}`;
    views.put({ id, arn, name: Name, actions: Actions });
    return { ref: arn, attributes: { ViewArn: arn, ViewId: id, ViewContentSha256: contentSha256({ Actions, Template }) } };
  },
});
