import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { ROUTING_FLOWS } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { queueTargetParameters, requiredTarget, targetOf } from './queue/target-queue.ts';

export const updateContactTargetQueue = defineAction({
  type: 'UpdateContactTargetQueue',
  block: 'Set working queue',
  logName: 'SetQueue',
  summary: 'Sets the queue that the contact is meant for.',
  parameters: v.strictObject(queueTargetParameters),
  groups: requiredTarget,
  errors: ERROR_REQUIRED,
  conditions: NO_CONDITIONS,
  flowTypes: ROUTING_FLOWS,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: ['contact'],
  support: 'whole',
  run(parameters, { ports }) {
    const target = targetOf(parameters);
    if (target !== undefined && ports.contact.setTargetQueue(target)) return success();
    return failure('NoMatchingError', `no queue ${parameters.QueueId ?? `of agent ${parameters.AgentId ?? '?'}`}`);
  },
  log: ({ QueueId, AgentId }) => [{ Queue: QueueId ?? AgentId }],
});
