import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED } from '../action-definition.ts';
import { ROUTING_AND_QUEUE_FLOWS } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { idOrPath } from '../parameters/values.ts';

export const checkHoursOfOperation = defineAction({
  type: 'CheckHoursOfOperation',
  block: 'Check hours of operation',
  logName: 'CheckHoursOfOperation',
  summary: 'Branches on whether the hours of operation are open now.',
  parameters: v.strictObject({ HoursOfOperationId: v.optional(idOrPath('Id or ARN of the hours; absent: those of the target queue.')) }),
  errors: ERROR_REQUIRED,
  conditions: { operators: ['Equals'], operands: ['True', 'False'], exact: true },
  flowTypes: ROUTING_AND_QUEUE_FLOWS,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: ['hours'],
  support: 'whole',
  run({ HoursOfOperationId }, { ports }) {
    const open = ports.hours.isOpen(HoursOfOperationId);
    if (open === undefined) return failure('NoMatchingError', `no hours of operation ${HoursOfOperationId ?? 'of a target queue'}`);
    return success(open ? 'True' : 'False');
  },
});
