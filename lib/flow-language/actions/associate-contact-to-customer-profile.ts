import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { nestedObject } from '../parameters/values.ts';

export const associateContactToCustomerProfile = defineAction({
  type: 'AssociateContactToCustomerProfile',
  block: 'Customer profiles',
  logName: 'CustomerProfiles',
  summary: 'Ties the contact to a profile.',
  parameters: v.strictObject({
    ProfileRequestData: nestedObject('{ProfileId, ContactId}.'),
  }),
  errors: ERROR_REQUIRED,
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: [],
  support: 'not yet',
});
