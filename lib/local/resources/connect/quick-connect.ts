import * as v from 'valibot';
import type { Inventory } from '../../../emulator/inventory/inventory.ts';
import type { QuickConnect } from '../../../emulator/inventory/types.ts';
import { defineResource } from '../define-resource.ts';
import { ResourceError } from '../resource-error.ts';
import { oneOf, tags, text, textOf } from '../schema/scalars.ts';
import { idOf } from './look-up.ts';
import { identify } from './named-resource.ts';

const config = v.strictObject({
  QuickConnectType: oneOf(['USER', 'QUEUE', 'PHONE_NUMBER', 'FLOW']),
  UserConfig: v.optional(v.strictObject({ ContactFlowArn: text, UserArn: text })),
  QueueConfig: v.optional(v.strictObject({ ContactFlowArn: text, QueueArn: text })),
  PhoneConfig: v.optional(v.strictObject({ PhoneNumber: text })),
  FlowConfig: v.optional(v.strictObject({ ContactFlowArn: text })),
});

const targetOf = (given: v.InferOutput<typeof config>, inventory: Inventory): QuickConnect['target'] => {
  const { QuickConnectType: type, UserConfig: user, QueueConfig: queue, PhoneConfig: phone } = given;
  const at = 'Properties.QuickConnectConfig';
  const flow = (arn: string, place: string): string => idOf(inventory.flows, `${at}.${place}.ContactFlowArn`, arn);
  if (type === 'USER' && user)
    return {
      type,
      userId: idOf(inventory.users, `${at}.UserConfig.UserArn`, user.UserArn),
      flowId: flow(user.ContactFlowArn, 'UserConfig'),
    };
  if (type === 'QUEUE' && queue)
    return {
      type,
      queueId: idOf(inventory.queues, `${at}.QueueConfig.QueueArn`, queue.QueueArn),
      flowId: flow(queue.ContactFlowArn, 'QueueConfig'),
    };
  if (type === 'PHONE_NUMBER' && phone) return { type, number: phone.PhoneNumber };
  if (type === 'FLOW') throw new ResourceError(`${at}.QuickConnectType: quick connects to a flow are not emulated`);
  throw new ResourceError(`${at}: QuickConnectType ${type} needs its configuration`);
};

export const quickConnect = defineResource({
  type: 'AWS::Connect::QuickConnect',
  support: { part: 'kept and listed; quick connects to a flow are refused' },
  properties: v.strictObject({
    InstanceArn: text,
    Name: textOf(1, 127),
    Description: v.optional(textOf(1, 250)),
    QuickConnectConfig: config,
    Tags: tags,
  }),
  create: (properties, request, cloud) => {
    const inventory = cloud.connect.of(properties.InstanceArn);
    const { id, arn } = identify(inventory, 'quickConnect', request);
    inventory.quickConnects.put({
      id,
      arn,
      name: properties.Name,
      description: properties.Description,
      target: targetOf(properties.QuickConnectConfig, inventory),
    });
    return { ref: arn, attributes: { QuickConnectArn: arn, QuickConnectType: properties.QuickConnectConfig.QuickConnectType } };
  },
});
