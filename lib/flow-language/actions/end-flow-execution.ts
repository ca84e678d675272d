import * as v from 'valibot';
import { defineAction, NO_CONDITIONS, NO_ERRORS } from '../action-definition.ts';
import { end } from '../outcome.ts';

export const endFlowExecution = defineAction({
  type: 'EndFlowExecution',
  block: 'End flow / Resume',
  logName: 'Resume',
  summary: 'Ends the flow, not the contact.',
  parameters: v.strictObject({}),
  terminal: true,
  errors: NO_ERRORS,
  conditions: NO_CONDITIONS,
  flowTypes: ['CUSTOMER_QUEUE', 'CUSTOMER_WHISPER', 'OUTBOUND_WHISPER', 'AGENT_WHISPER'],
  doubtfulFlowTypes: ['CONTACT_FLOW', 'CUSTOMER_HOLD', 'AGENT_HOLD', 'AGENT_TRANSFER', 'QUEUE_TRANSFER', 'MODULE'],
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: [],
  support: 'whole',
  run: () => end({ type: 'end-flow' }),
});
