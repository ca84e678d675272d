import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';

export const routeContactToAgent = defineAction({
  type: 'RouteContactToAgent',
  block: 'Interrupt agent',
  logName: 'RouteContactToAgent',
  summary: 'Offers a waiting contact to one agent.',
  parameters: v.strictObject({}),
  errors: ERROR_REQUIRED,
  conditions: NO_CONDITIONS,
  flowTypes: ['CUSTOMER_QUEUE'],
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: [],
  support: { refused: 'The service refused it as an unknown type (probed); its parameters are not published.' },
});
