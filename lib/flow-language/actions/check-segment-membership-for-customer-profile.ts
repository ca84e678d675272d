import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { nestedObject } from '../parameters/values.ts';

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
  ports: [],
  support: 'not yet',
});
