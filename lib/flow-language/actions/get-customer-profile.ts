import * as v from 'valibot';
import { defineAction, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { nestedObject } from '../parameters/values.ts';
import { loadProfile, NO_PROFILES } from './profiles/load-profile.ts';
import { profileSearch } from './profiles/profile-search.ts';

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
  ports: ['profiles'],
  support: 'whole',
  run({ ProfileRequestData, ProfileResponseData }, context) {
    const { profiles } = context.ports;
    if (profiles === undefined) return failure('NoMatchingError', NO_PROFILES);
    const search = profileSearch(ProfileRequestData);
    if ('refused' in search) return failure('NoMatchingError', search.refused);
    const [found, ...others] = profiles.find(search.criteria, search.operator);
    if (found === undefined) return failure('NoneFoundError', 'no profile fits');
    if (others.length > 0) return failure('MultipleFoundError', `${others.length + 1} profiles fit`);
    loadProfile(context, found, ProfileResponseData);
    return success();
  },
});
