import * as v from 'valibot';
import { defineAction, NO_CONDITIONS } from '../action-definition.ts';
import { end, failure } from '../outcome.ts';
import { optionalTarget, queueTargetParameters, targetOf } from './queue/target-queue.ts';

export const dequeueContactAndTransferToQueue = defineAction({
  type: 'DequeueContactAndTransferToQueue',
  block: 'Transfer to queue (in a customer queue flow)',
  logName: 'Transfer',
  summary: 'Moves a waiting contact to another queue.',
  parameters: v.strictObject(queueTargetParameters),
  groups: optionalTarget,
  errors: { required: ['QueueAtCapacity', 'NoMatchingError'] },
  conditions: NO_CONDITIONS,
  flowTypes: ['CUSTOMER_QUEUE'],
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: ['queues'],
  support: 'whole',
  run(parameters, context) {
    const target = targetOf(parameters);
    // Accepted without a target, but nobody knows what that would mean; the contact stays where it is (inferred).
    if (target === undefined) return failure('NoMatchingError', 'neither QueueId nor AgentId is set');
    const result = context.ports.queues.transfer(target);
    if (result !== 'queued')
      return failure(result, result === 'QueueAtCapacity' ? 'the queue is full' : 'the contact cannot be moved there');
    context.setBuffer(false);
    return end({ type: 'queued' });
  },
  log: ({ QueueId, AgentId }) => [{ Queue: QueueId ?? AgentId }],
});
