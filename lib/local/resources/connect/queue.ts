import * as v from 'valibot';
import { defineResource } from '../define-resource.ts';
import { accepted, integer, oneOf, tags, text, textOf } from '../schema/scalars.ts';
import { idOf, idsOf } from './look-up.ts';
import { identify } from './named-resource.ts';

export const queue = defineResource({
  type: 'AWS::Connect::Queue',
  support: { part: 'e-mail addresses and outbound e-mail have no effect' },
  properties: v.strictObject({
    InstanceArn: text,
    Name: textOf(1, 127),
    HoursOfOperationArn: text,
    Status: v.optional(oneOf(['ENABLED', 'DISABLED'])),
    Description: v.optional(textOf(1, 250)),
    MaxContacts: v.optional(integer(0, 1_000_000)),
    QuickConnectArns: v.optional(v.pipe(v.array(text), v.maxLength(50, 'Must have at most 50 entries'))),
    OutboundCallerConfig: v.optional(
      v.strictObject({
        OutboundCallerIdName: v.optional(textOf(1, 255)),
        OutboundCallerIdNumberArn: v.optional(text),
        OutboundFlowArn: v.optional(text),
      }),
    ),
    AdditionalEmailAddresses: accepted,
    OutboundEmailConfig: accepted,
    Tags: tags,
  }),
  create: (properties, request, cloud) => {
    const inventory = cloud.connect.of(properties.InstanceArn);
    const { OutboundCallerConfig: caller, QuickConnectArns: quickConnects = [] } = properties;
    idsOf(
      inventory.quickConnects,
      quickConnects.map((value, index) => ({ place: `Properties.QuickConnectArns.${index}`, value })),
    );
    const numberArn = caller?.OutboundCallerIdNumberArn;
    const flowArn = caller?.OutboundFlowArn;
    const { id, arn } = identify(inventory, 'queue', request);
    inventory.queues.put({
      id,
      arn,
      name: properties.Name,
      type: 'STANDARD',
      status: properties.Status ?? 'ENABLED',
      hoursOfOperationId: idOf(inventory.hours, 'Properties.HoursOfOperationArn', properties.HoursOfOperationArn),
      maxContacts: properties.MaxContacts,
      outboundCaller: caller && {
        name: caller.OutboundCallerIdName,
        numberId: numberArn && idOf(inventory.phoneNumbers, 'Properties.OutboundCallerConfig.OutboundCallerIdNumberArn', numberArn),
        flowId: flowArn && idOf(inventory.flows, 'Properties.OutboundCallerConfig.OutboundFlowArn', flowArn),
      },
    });
    return { ref: arn, attributes: { QueueArn: arn, Type: 'STANDARD' } };
  },
});
