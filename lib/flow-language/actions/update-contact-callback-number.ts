import * as v from 'valibot';
import { defineAction, NO_CONDITIONS } from '../action-definition.ts';
import { ROUTING_AND_QUEUE_FLOWS } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { onlyPath } from '../parameters/values.ts';
import { textOfValue } from '../references/resolve-text.ts';
import { isE164 } from './input/phone-number-form.ts';

export const updateContactCallbackNumber = defineAction({
  type: 'UpdateContactCallbackNumber',
  block: 'Set callback number',
  logName: 'SetCallbackNumber',
  summary: 'Sets the number that a call-back dials.',
  parameters: v.strictObject({ CallbackNumber: onlyPath('The number: one path.') }),
  errors: { required: ['InvalidCallbackNumber', 'CallbackNumberNotDialable'] },
  conditions: NO_CONDITIONS,
  flowTypes: ROUTING_AND_QUEUE_FLOWS,
  channels: ['VOICE'],
  offChannel: { error: 'InvalidCallbackNumber' },
  ports: ['contact', 'telephony'],
  support: 'whole',
  run({ CallbackNumber }, { ports }) {
    const number = textOfValue(CallbackNumber);
    if (!isE164(number)) return failure('InvalidCallbackNumber', 'the call-back number is not in E.164');
    if (ports.telephony.canDial?.(number) === false) return failure('CallbackNumberNotDialable', 'the instance may not call this country');
    ports.contact.update({ callbackNumber: number });
    return success();
  },
});
