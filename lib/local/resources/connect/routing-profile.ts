import * as v from 'valibot';
import { defineResource } from '../define-resource.ts';
import { ResourceError } from '../resource-error.ts';
import { accepted, integer, oneOf, tags, text, textOf } from '../schema/scalars.ts';
import { idOf, idsOf } from './look-up.ts';
import { identify } from './named-resource.ts';

const CHANNELS = ['VOICE', 'CHAT', 'TASK', 'EMAIL'] as const;
/** Documented: one voice contact at once, ten of the others. */
const MOST = { VOICE: 1, CHAT: 10, TASK: 10, EMAIL: 10 } as const;

export const routingProfile = defineResource({
  type: 'AWS::Connect::RoutingProfile',
  support: { part: 'cross-channel behavior, manual assignment and the availability timer have no effect' },
  properties: v.strictObject({
    InstanceArn: text,
    Name: textOf(1, 127),
    Description: textOf(1, 250),
    DefaultOutboundQueueArn: text,
    MediaConcurrencies: v.array(v.strictObject({ Channel: oneOf(CHANNELS), Concurrency: integer(0, 10), CrossChannelBehavior: accepted })),
    QueueConfigs: v.optional(
      v.array(
        v.strictObject({
          Delay: integer(0, 9999),
          Priority: integer(1, 99),
          QueueReference: v.strictObject({ Channel: oneOf(CHANNELS), QueueArn: text }),
        }),
      ),
    ),
    ManualAssignmentQueueConfigs: accepted,
    AgentAvailabilityTimer: v.optional(oneOf(['TIME_SINCE_LAST_ACTIVITY', 'TIME_SINCE_LAST_INBOUND'])),
    Tags: tags,
  }),
  create: (properties, request, cloud) => {
    const inventory = cloud.connect.of(properties.InstanceArn);
    const tooMany = properties.MediaConcurrencies.flatMap(({ Channel, Concurrency }, index) =>
      Concurrency > MOST[Channel]
        ? [`Properties.MediaConcurrencies.${index}.Concurrency: ${Concurrency}; ${Channel} takes at most ${MOST[Channel]}`]
        : [],
    );
    if (tooMany.length > 0) throw new ResourceError(tooMany);
    const configs = properties.QueueConfigs ?? [];
    const queueIds = idsOf(
      inventory.queues,
      configs.map(({ QueueReference }, index) => ({
        place: `Properties.QueueConfigs.${index}.QueueReference.QueueArn`,
        value: QueueReference.QueueArn,
      })),
    );
    const { id, arn } = identify(inventory, 'routingProfile', request);
    inventory.routingProfiles.put({
      id,
      arn,
      name: properties.Name,
      defaultOutboundQueueId: idOf(inventory.queues, 'Properties.DefaultOutboundQueueArn', properties.DefaultOutboundQueueArn),
      concurrency: Object.fromEntries(properties.MediaConcurrencies.map(({ Channel, Concurrency }) => [Channel, Concurrency])),
      queues: configs.map((config, index) => ({
        queueId: queueIds[index] ?? '',
        channel: config.QueueReference.Channel,
        priority: config.Priority,
        delaySeconds: config.Delay,
      })),
    });
    return { ref: arn, attributes: { RoutingProfileArn: arn } };
  },
});
