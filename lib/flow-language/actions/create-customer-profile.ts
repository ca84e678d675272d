import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { nestedObject } from '../parameters/values.ts';
import { isRefusal } from '../ports/refusal.ts';
import { fieldsOf } from './fields.ts';
import { loadProfile, NO_PROFILES } from './profiles/load-profile.ts';

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
  ports: ['profiles'],
  support: 'whole',
  run({ ProfileRequestData, ProfileResponseData }, context) {
    const { profiles } = context.ports;
    if (profiles === undefined) return failure('NoMatchingError', NO_PROFILES);
    const fields = fieldsOf(ProfileRequestData);
    if (Object.keys(fields).length === 0) return failure('NoMatchingError', 'a profile needs at least one field');
    const made = profiles.create(fields);
    if (isRefusal(made)) return failure('NoMatchingError', made.refused);
    loadProfile(context, made, ProfileResponseData);
    return success();
  },
});
