import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { choiceOrPath } from '../parameters/values.ts';
import type { QueueMetrics } from '../ports.ts';
import { optionalTarget, queueTargetParameters, targetOf } from './queue/target-queue.ts';

const count = (value: number) => ({ Count: value });

const isIdle = ({ contactsInQueue, agents }: QueueMetrics): boolean => contactsInQueue === 0 && agents.online === 0;

/** `$.Metrics` (documented); nothing while the center is idle (documented; idle = nobody waits and no agent is online, inferred). */
const slot = (metrics: QueueMetrics): unknown => {
  if (isIdle(metrics)) return {};
  const { queue, contactsInQueue, oldestContactAgeSeconds, agents } = metrics;
  return {
    Queue: { Name: queue.name, ARN: queue.arn, Size: contactsInQueue, OldestContactAge: oldestContactAgeSeconds },
    Agents: {
      Online: count(agents.online),
      Available: count(agents.available),
      Staffed: count(agents.staffed),
      AfterContactWork: count(agents.afterContactWork),
      Busy: count(agents.busy),
      Missed: count(agents.missed),
      NonProductive: count(agents.nonProductive),
    },
  };
};

export const getMetricData = defineAction({
  type: 'GetMetricData',
  block: 'Get metrics',
  logName: 'GetMetricData',
  summary: 'Reads figures of a queue as $.Metrics.',
  parameters: v.strictObject({
    ...queueTargetParameters,
    QueueChannel: v.optional(choiceOrPath(['Voice', 'Chat', 'Task', 'Email'], 'Figures of this channel only.')),
  }),
  groups: optionalTarget,
  errors: ERROR_REQUIRED,
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: ['queues'],
  support: 'whole',
  run(parameters, context) {
    const metrics = context.ports.queues.metrics(targetOf(parameters), parameters.QueueChannel);
    if (metrics === undefined) return failure('NoMatchingError', 'no such queue');
    context.setSlot('Metrics', slot(metrics));
    return success();
  },
});
