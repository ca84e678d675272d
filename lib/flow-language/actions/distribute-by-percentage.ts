import * as v from 'valibot';
import { defineAction } from '../action-definition.ts';
import { ROUTING_AND_QUEUE_FLOWS } from '../flow-type-sets.ts';
import { success } from '../outcome.ts';

export const distributeByPercentage = defineAction({
  type: 'DistributeByPercentage',
  block: 'Distribute by percentage',
  logName: 'DistributeByPercentage',
  summary: 'Branches by chance: a whole number from 1 to 100 against ascending limits.',
  parameters: v.strictObject({}),
  errors: { required: ['NoMatchingCondition'] },
  conditions: { operators: ['NumberLessThan'], operands: 'free' },
  flowTypes: ROUTING_AND_QUEUE_FLOWS,
  doubtfulFlowTypes: ['OUTBOUND_WHISPER'],
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: ['random'],
  support: 'whole',
  run: (_parameters, { ports }) => success(String(ports.random.integer(1, 100))),
});
