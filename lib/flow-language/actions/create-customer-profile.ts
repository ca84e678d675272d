import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { nestedObject } from '../parameters/values.ts';

export const createCustomerProfile = defineAction({
  type: 'CreateCustomerProfile',
  block: 'Customer profiles',
  logName: 'CustomerProfiles',
  summary: 'Makes a customer profile.',
  parameters: v.strictObject({
    ProfileRequestData: nestedObject('Fields of the profile.'),
    ProfileResponseData: v.optional(v.pipe(v.array(v.string()), v.description('Fields to load into $.Customer.'))),
  }),
  errors: ERROR_REQUIRED,
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: [],
  support: 'not yet',
});
