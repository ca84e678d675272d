import * as v from 'valibot';
import { Description, Extension, Name } from './atoms.ts';

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

export const QueueEntry = v.strictObject({
  description: v.optional(Description),
  hours: v.pipe(Name, v.description('Name of an entry of hours.')),
  music: v.pipe(v.optional(Name), v.description('Prompt that waiting callers hear.')),
  extension: v.pipe(v.optional(Extension), v.description('Group number that callers can dial.')),
  capacity: v.pipe(v.optional(whole(1, 100_000)), v.description('Most contacts that may wait.')),
  callerId: v.pipe(v.optional(Name), v.description('Entry of numbers shown on outbound calls.')),
  lastAgent: v.pipe(
    v.optional(
      v.strictObject({
        days: v.pipe(whole(1, 730), v.description('How long a caller counts as a repeat caller.')),
        wait: v.pipe(whole(1, 900), v.description('Seconds that the caller waits for that agent, then anybody.')),
      }),
    ),
    v.description('Repeat callers wait first for the agent who helped last.'),
  ),
});

const Channel = v.picklist(['VOICE', 'CHAT', 'TASK', 'EMAIL']);

export const RoutingProfileEntry = v.strictObject({
  description: v.optional(Description),
  channels: v.pipe(
    v.optional(
      v.strictObject({
        VOICE: v.optional(whole(1, 1)),
        CHAT: v.optional(whole(1, 10)),
        TASK: v.optional(whole(1, 10)),
        EMAIL: v.optional(whole(1, 10)),
      }),
    ),
    v.description('How many contacts of a channel an agent takes at once; VOICE: 1 unless given.'),
  ),
  queues: v.pipe(
    v.array(
      v.strictObject({
        queue: v.pipe(Name, v.description('Name of an entry of queues.')),
        priority: v.pipe(whole(1, 99), v.description('Lower numbers ring first.')),
        delay: v.pipe(v.optional(whole(0, 9999)), v.description('Seconds that a contact must have waited before it is offered here.')),
        channels: v.pipe(v.optional(v.array(Channel)), v.description("Channels served; all of the profile's unless given.")),
      }),
    ),
    v.minLength(1, 'has no queue\nlist at least one queue'),
  ),
  outboundQueue: v.pipe(v.optional(Name), v.description('Queue of outbound calls; the first one unless given.')),
});
