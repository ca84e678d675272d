import * as v from 'valibot';
import { defineAction, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { nestedObject } from '../parameters/values.ts';

export const getCustomerProfile = defineAction({
  type: 'GetCustomerProfile',
  block: 'Customer profiles',
  logName: 'CustomerProfiles',
  summary: 'Finds a customer profile: $.Customer.',
  parameters: v.strictObject({
    ProfileRequestData: nestedObject('{IdentifierName, IdentifierValue}, {SearchCriteria[], LogicalOperator} or a field.'),
    ProfileResponseData: v.optional(v.pipe(v.array(v.string()), v.description('Fields to load into $.Customer.'))),
  }),
  errors: { required: ['MultipleFoundError', 'NoneFoundError', 'NoMatchingError'] },
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: [],
  support: 'not yet',
});
