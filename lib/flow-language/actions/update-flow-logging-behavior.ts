import * as v from 'valibot';
import { defineAction, NO_CONDITIONS, NO_ERRORS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { success } from '../outcome.ts';
import { choice } from '../parameters/values.ts';

export const updateFlowLoggingBehavior = defineAction({
  type: 'UpdateFlowLoggingBehavior',
  block: 'Set logging behavior',
  logName: 'SetLoggingBehavior',
  summary: 'Switches the flow log for the rest of the contact.',
  parameters: v.strictObject({ FlowLoggingBehavior: choice(['Enabled', 'Disabled'], 'On or off.') }),
  errors: NO_ERRORS,
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: ['contact'],
  support: 'whole',
  run({ FlowLoggingBehavior }, { ports }) {
    ports.contact.update({ loggingEnabled: FlowLoggingBehavior === 'Enabled' });
    return success();
  },
  log: ({ FlowLoggingBehavior }) => [{ LoggingBehavior: FlowLoggingBehavior === 'Enabled' ? 'Enable' : 'Disable' }],
});
