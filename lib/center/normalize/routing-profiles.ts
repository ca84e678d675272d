import type * as v from 'valibot';
import type { CenterChannel, CenterRoutingProfile } from '../center.ts';
import type { RoutingProfileEntry } from '../schema/queues.ts';

type Written = v.InferOutput<typeof RoutingProfileEntry>;

const CHANNELS: readonly CenterChannel[] = ['VOICE', 'CHAT', 'TASK', 'EMAIL'];

export function normalizeRoutingProfile(name: string, written: Written): CenterRoutingProfile {
  return {
    name,
    description: written.description ?? name,
    channels: channelsOf(written),
    queues: expandQueues(written),
    outboundQueue: written.outboundQueue ?? written.queues[0]?.queue ?? '',
  };
}

/** One entry a queue and channel, as Connect keeps them. */
export function expandQueues(written: Written): CenterRoutingProfile['queues'] {
  const served = channelsOf(written).map(({ channel }) => channel);
  return written.queues.flatMap(({ queue, priority, delay = 0, channels = served }) =>
    channels.map((channel) => ({ queue, channel, priority, delay })),
  );
}

function channelsOf({ channels = { VOICE: 1 } }: Written): CenterRoutingProfile['channels'] {
  return CHANNELS.flatMap((channel) => {
    const concurrency = channels[channel];
    return concurrency === undefined ? [] : [{ channel, concurrency }];
  });
}
