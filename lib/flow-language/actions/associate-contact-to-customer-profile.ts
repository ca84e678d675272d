import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { nestedObject } from '../parameters/values.ts';
import { fieldsOf } from './fields.ts';
import { NO_PROFILES } from './profiles/load-profile.ts';

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
  ports: ['profiles'],
  support: 'whole',
  run({ ProfileRequestData }, { ports: { profiles } }) {
    const { ProfileId, ContactId } = fieldsOf(ProfileRequestData);
    if (profiles === undefined) return failure('NoMatchingError', NO_PROFILES);
    if (typeof ProfileId !== 'string' || typeof ContactId !== 'string')
      return failure('NoMatchingError', 'ProfileId and ContactId are wanted');
    return profiles.associate(ProfileId, ContactId) ? success() : failure('NoMatchingError', 'no such profile or contact');
  },
});
