import * as v from 'valibot';
import { defineAction, NO_CONDITIONS } from '../action-definition.ts';
import { ROUTING_FLOWS } from '../flow-type-sets.ts';
import { end, failure } from '../outcome.ts';

export const transferContactToQueue = defineAction({
  type: 'TransferContactToQueue',
  block: 'Transfer to queue',
  logName: 'Transfer',
  summary: 'Puts the contact in its target queue; the customer queue flow goes on.',
  parameters: v.strictObject({}),
  errors: { required: ['QueueAtCapacity', 'NoMatchingError'] },
  conditions: NO_CONDITIONS,
  flowTypes: ROUTING_FLOWS,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: ['queues'],
  support: 'whole',
  run(_parameters, context) {
    const result = context.ports.queues.enqueue();
    if (result !== 'queued')
      return failure(result, result === 'QueueAtCapacity' ? 'the queue is full' : 'no target queue that takes the contact');
    context.setBuffer(false);
    return end({ type: 'queued' });
  },
});
