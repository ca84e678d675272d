import * as v from 'valibot';
import { defineAction } from '../action-definition.ts';
import { ROUTING_AND_QUEUE_FLOWS } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { choice } from '../parameters/values.ts';
import type { QueueMetrics } from '../ports.ts';
import { textOfValue } from '../references/resolve-text.ts';
import { optionalTarget, queueTargetParameters, targetOf } from './queue/target-queue.ts';

const METRICS = [
  'NumberOfAgentsAvailable',
  'NumberOfAgentsStaffed',
  'NumberOfAgentsOnline',
  'OldestContactInQueueAgeSeconds',
  'NumberOfContactsInQueue',
] as const;
const NUMBER_OPERATORS = ['Equals', 'NumberGreaterThan', 'NumberGreaterOrEqualTo', 'NumberLessThan', 'NumberLessOrEqualTo'];

const figure = (metric: (typeof METRICS)[number], { agents, contactsInQueue, oldestContactAgeSeconds }: QueueMetrics): number => {
  if (metric === 'NumberOfAgentsAvailable') return agents.available;
  if (metric === 'NumberOfAgentsStaffed') return agents.staffed;
  if (metric === 'NumberOfAgentsOnline') return agents.online;
  // Despite its name the operand is in milliseconds: 300 s stand as "300000" (exported).
  return metric === 'NumberOfContactsInQueue' ? contactsInQueue : oldestContactAgeSeconds * 1000;
};

export const checkMetricData = defineAction({
  type: 'CheckMetricData',
  block: 'Check staffing / Check queue status',
  logName: ({ MetricType }) => (textOfValue(MetricType).startsWith('NumberOfAgents') ? 'CheckStaffing' : 'CheckQueueStatus'),
  summary: 'Branches on agents or contacts of a queue.',
  parameters: v.strictObject({
    MetricType: choice(METRICS, 'What is counted; the age of the oldest contact is compared in milliseconds.'),
    ...queueTargetParameters,
  }),
  groups: optionalTarget,
  errors: { required: ['NoMatchingError', 'NoMatchingCondition'] },
  conditions: ({ MetricType }) =>
    textOfValue(MetricType).startsWith('NumberOfAgents')
      ? { operators: ['NumberGreaterThan'], operands: ['0'], minimum: 1 }
      : { operators: NUMBER_OPERATORS, operands: 'free', minimum: 1 },
  flowTypes: ROUTING_AND_QUEUE_FLOWS,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: ['queues'],
  support: 'whole',
  run(parameters, { ports }) {
    const metrics = ports.queues.metrics(targetOf(parameters));
    return metrics === undefined ? failure('NoMatchingError', 'no such queue') : success(String(figure(parameters.MetricType, metrics)));
  },
});
