import * as v from 'valibot';
import { defineAction, NO_CONDITIONS, NO_ERRORS } from '../action-definition.ts';
import { end } from '../outcome.ts';

export const transferContactToAgent = defineAction({
  type: 'TransferContactToAgent',
  block: 'Transfer to agent',
  logName: 'Transfer',
  summary: 'Hands the contact to the agent that the transfer is meant for.',
  parameters: v.strictObject({}),
  terminal: true,
  errors: NO_ERRORS,
  conditions: NO_CONDITIONS,
  flowTypes: ['AGENT_TRANSFER', 'QUEUE_TRANSFER'],
  channels: ['VOICE'],
  ports: [],
  support: 'whole',
  run(_parameters, context) {
    context.setBuffer(false);
    return end({ type: 'transfer-to-agent' });
  },
});
