import * as v from 'valibot';
import { defineAction, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { nestedObject } from '../parameters/values.ts';
import { fieldsOf } from './fields.ts';
import { loadProfile, NO_PROFILES } from './profiles/load-profile.ts';

export const getCalculatedAttributesForCustomerProfile = defineAction({
  type: 'GetCalculatedAttributesForCustomerProfile',
  block: 'Customer profiles',
  logName: 'CustomerProfiles',
  summary: 'Reads calculated attributes of a profile.',
  parameters: v.strictObject({
    ProfileRequestData: nestedObject('{ProfileId}.'),
    ProfileResponseData: v.optional(v.pipe(v.array(v.string()), v.description('Fields to load into $.Customer.'))),
  }),
  errors: { required: ['NoneFoundError', 'NoMatchingError'] },
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: ['profiles'],
  support: 'whole',
  run({ ProfileRequestData, ProfileResponseData }, context) {
    const { profiles } = context.ports;
    if (profiles === undefined) return failure('NoMatchingError', NO_PROFILES);
    const { ProfileId } = fieldsOf(ProfileRequestData);
    if (typeof ProfileId !== 'string') return failure('NoMatchingError', 'ProfileId is wanted');
    const CalculatedAttributes = profiles.calculated(ProfileId);
    if (CalculatedAttributes === undefined) return failure('NoneFoundError', 'no such profile');
    loadProfile(context, { CalculatedAttributes }, ProfileResponseData, { keep: true });
    return success();
  },
});
