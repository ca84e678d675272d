import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { nestedObject } from '../parameters/values.ts';
import { isRefusal } from '../ports/refusal.ts';
import { fieldsOf, textField } from './fields.ts';
import { loadProfile, NO_PROFILES } from './profiles/load-profile.ts';

export const updateCustomerProfile = defineAction({
  type: 'UpdateCustomerProfile',
  block: 'Customer profiles',
  logName: 'CustomerProfiles',
  summary: 'Changes a customer profile.',
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
    const { ProfileId, ...fields } = fieldsOf(ProfileRequestData);
    // Exports name no profile: the one that the flow found before is meant (inferred).
    const profileId = ProfileId ?? textField(context.slot('Customer'), 'ProfileId');
    if (typeof profileId !== 'string') return failure('NoMatchingError', 'no profile was found before, and none is named');
    const changed = profiles.update(profileId, fields);
    if (isRefusal(changed)) return failure('NoMatchingError', changed.refused);
    loadProfile(context, changed, ProfileResponseData);
    return success();
  },
});
