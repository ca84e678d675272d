import * as v from 'valibot';
import { defineAction, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { nestedObject } from '../parameters/values.ts';

export const getCustomerProfileObject = defineAction({
  type: 'GetCustomerProfileObject',
  block: 'Customer profiles',
  logName: 'CustomerProfiles',
  summary: 'Reads an object of a profile.',
  parameters: v.strictObject({
    ProfileRequestData: nestedObject('{ProfileId, ObjectType} and UseLatest "true" or an identifier.'),
    ProfileResponseData: v.optional(v.pipe(v.array(v.string()), v.description('Fields to load into $.Customer.'))),
  }),
  errors: { required: ['NoneFoundError', 'NoMatchingError'] },
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: [],
  support: 'not yet',
});
