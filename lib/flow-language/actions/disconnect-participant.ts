import * as v from 'valibot';
import { defineAction, NO_CONDITIONS, NO_ERRORS } from '../action-definition.ts';
import { ROUTING_AND_QUEUE_FLOWS } from '../flow-type-sets.ts';
import { end } from '../outcome.ts';

export const disconnectParticipant = defineAction({
  type: 'DisconnectParticipant',
  block: 'Disconnect / hang up',
  logName: 'Disconnect',
  summary: 'Ends the contact; without a participant it only ends the flow.',
  parameters: v.strictObject({}),
  terminal: true,
  errors: NO_ERRORS,
  conditions: NO_CONDITIONS,
  flowTypes: ROUTING_AND_QUEUE_FLOWS,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: ['media'],
  support: 'whole',
  run: (_parameters, { ports, contact }) =>
    end({ type: ports.media.present || contact.channel === 'TASK' || contact.channel === 'EMAIL' ? 'disconnect' : 'end-flow' }),
});
