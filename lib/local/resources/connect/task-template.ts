import * as v from 'valibot';
import { stableId } from '../../cloud/stable-id.ts';
import { defineResource } from '../define-resource.ts';
import { ResourceError } from '../resource-error.ts';
import { accepted, oneOf, tags, text, textOf } from '../schema/scalars.ts';
import { idOf } from './look-up.ts';

const TYPES = [
  'NAME',
  'DESCRIPTION',
  'SCHEDULED_TIME',
  'QUICK_CONNECT',
  'URL',
  'NUMBER',
  'TEXT',
  'TEXT_AREA',
  'DATE_TIME',
  'BOOLEAN',
  'SINGLE_SELECT',
  'EMAIL',
  'SELF_ASSIGN',
  'EXPIRY_DURATION',
] as const;

const field = v.strictObject({
  Id: v.strictObject({ Name: textOf(1, 100) }),
  Type: oneOf(TYPES),
  Description: v.optional(textOf(0, 255)),
  SingleSelectOptions: v.optional(v.array(textOf(1, 100))),
});

export const taskTemplate = defineResource({
  type: 'AWS::Connect::TaskTemplate',
  support: { part: 'its flow; fields, defaults, constraints and self-assignment have no effect' },
  properties: v.strictObject({
    InstanceArn: text,
    Name: v.optional(textOf(1, 100)),
    Description: v.optional(textOf(0, 255)),
    ContactFlowArn: v.optional(text),
    SelfAssignContactFlowArn: v.optional(text),
    Status: v.optional(oneOf(['ACTIVE', 'INACTIVE'])),
    Fields: v.optional(v.array(field)),
    Constraints: accepted,
    Defaults: accepted,
    ClientToken: accepted,
    Tags: tags,
  }),
  create: (properties, { stackName, logicalId }, cloud) => {
    const inventory = cloud.connect.of(properties.InstanceArn);
    const { ContactFlowArn, Fields, Name, Status } = properties;
    if (Fields !== undefined && !Fields.some(({ Type }) => Type === 'NAME'))
      throw new ResourceError('Properties.Fields: a template requires a field of type NAME');
    const flowId = ContactFlowArn === undefined ? undefined : idOf(inventory.flows, 'Properties.ContactFlowArn', ContactFlowArn);
    const id = stableId(inventory.instance.arn, stackName, logicalId);
    const arn = `${inventory.instance.arn}/task-template/${id}`;
    // An inactive template makes no task: it is as if it were not there.
    if (Status !== 'INACTIVE')
      inventory.taskTemplates.put({ id, arn, name: Name ?? logicalId, ...(flowId === undefined ? {} : { flowId }) });
    return { ref: arn, attributes: { Arn: arn } };
  },
});
