import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { ROUTING_FLOWS } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { choice } from '../parameters/values.ts';

export const updatePreviousContactParticipantState = defineAction({
  type: 'UpdatePreviousContactParticipantState',
  block: 'Hold customer or agent',
  logName: 'HoldCustomerOrAgent',
  summary: 'Puts the other leg of a transfer on hold, or takes it off.',
  parameters: v.strictObject({ PreviousContactParticipantState: choice(['AgentOnHold', 'CustomerOnHold', 'OffHold'], 'Who waits.') }),
  errors: ERROR_REQUIRED,
  conditions: NO_CONDITIONS,
  flowTypes: ROUTING_FLOWS,
  doubtfulFlowTypes: ['OUTBOUND_WHISPER'],
  channels: ['VOICE'],
  ports: ['telephony'],
  support: { part: 'agents do not transfer calls yet, so there is no other leg and the error branch is taken' },
  run({ PreviousContactParticipantState }, { ports: { telephony } }) {
    return telephony.setPreviousParticipant?.(PreviousContactParticipantState) === true
      ? success()
      : failure('NoMatchingError', 'the contact is no transfer: there is no other leg');
  },
});
