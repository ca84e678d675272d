import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { nestedObject } from '../parameters/values.ts';
import { fieldsOf } from './fields.ts';
import { NO_PROFILES } from './profiles/load-profile.ts';

export const checkSegmentMembershipForCustomerProfile = defineAction({
  type: 'CheckSegmentMembershipForCustomerProfile',
  block: 'Customer profiles',
  logName: 'CustomerProfiles',
  summary: 'Branches on whether a profile is in a segment.',
  parameters: v.strictObject({
    ProfileRequestData: nestedObject('{ProfileId, SegmentName}.'),
  }),
  errors: ERROR_REQUIRED,
  conditions: { operators: ['Equals'], operands: ['True', 'False'], exact: true },
  flowTypes: EVERY_FLOW,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: ['profiles'],
  support: 'whole',
  run({ ProfileRequestData }, { ports: { profiles } }) {
    const { ProfileId, SegmentName } = fieldsOf(ProfileRequestData);
    if (profiles === undefined) return failure('NoMatchingError', NO_PROFILES);
    if (typeof ProfileId !== 'string' || typeof SegmentName !== 'string')
      return failure('NoMatchingError', 'ProfileId and SegmentName are wanted');
    const member = profiles.isInSegment(ProfileId, SegmentName);
    return member === undefined ? failure('NoMatchingError', 'no such profile or segment') : success(member ? 'True' : 'False');
  },
});
