import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { ROUTING_AND_QUEUE_FLOWS } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { idOrPath, numberText } from '../parameters/values.ts';
import { optionalTarget, queueTargetParameters, targetOf } from './queue/target-queue.ts';

const THREE_DAYS = 259_200;

export const createCallbackContact = defineAction({
  type: 'CreateCallbackContact',
  block: 'Transfer to queue (call-back)',
  logName: 'CreateCallback',
  summary: 'Puts a call-back in the queue and goes on with the call.',
  parameters: v.strictObject({
    InitialCallDelaySeconds: numberText({ from: 1, to: THREE_DAYS }, 'Wait before the call-back enters the queue.'),
    MaximumConnectionAttempts: numberText(
      { from: 0, to: 100 },
      'Retries after the first call (the name says attempts; the designer says retries).',
    ),
    RetryDelaySeconds: numberText({ from: 1, to: THREE_DAYS }, 'Wait between calls.'),
    ...queueTargetParameters,
    ContactFlowId: v.optional(idOrPath('Flow that runs when the call-back is made; it has to queue the contact.')),
    CallerId: v.optional(idOrPath('A number of the instance.')),
  }),
  groups: optionalTarget,
  errors: ERROR_REQUIRED,
  conditions: NO_CONDITIONS,
  flowTypes: ROUTING_AND_QUEUE_FLOWS,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: ['queues'],
  support: 'whole',
  run(parameters, { ports }) {
    const made = ports.queues.createCallback({
      target: targetOf(parameters),
      initialDelaySeconds: Number(parameters.InitialCallDelaySeconds),
      retryDelaySeconds: Number(parameters.RetryDelaySeconds),
      maximumRetries: Number(parameters.MaximumConnectionAttempts),
      flowId: parameters.ContactFlowId,
      callerId: parameters.CallerId,
    });
    return made ? success() : failure('NoMatchingError', 'the queue is full or unknown, or the contact has no number to call');
  },
});
