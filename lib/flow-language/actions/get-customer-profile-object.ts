import * as v from 'valibot';
import { defineAction, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { nestedObject } from '../parameters/values.ts';
import { fieldsOf, textField } from './fields.ts';
import { loadProfile, NO_PROFILES } from './profiles/load-profile.ts';

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
  ports: ['profiles'],
  support: 'whole',
  run({ ProfileRequestData, ProfileResponseData }, context) {
    const { profiles } = context.ports;
    if (profiles === undefined) return failure('NoMatchingError', NO_PROFILES);
    const { ProfileId, ObjectType, UseLatest, IdentifierName, IdentifierValue } = fieldsOf(ProfileRequestData);
    if (typeof ProfileId !== 'string' || typeof ObjectType !== 'string')
      return failure('NoMatchingError', 'ProfileId and ObjectType are wanted');
    if (UseLatest !== 'true' && typeof IdentifierName !== 'string')
      return failure('NoMatchingError', 'UseLatest "true" or an identifier is wanted');
    const objects = profiles.objects(ProfileId, ObjectType) ?? [];
    const found =
      UseLatest === 'true' ? objects[0] : objects.find((object) => textField(object, String(IdentifierName)) === IdentifierValue);
    if (found === undefined) return failure('NoneFoundError', `no object of type ${ObjectType}`);
    loadProfile(context, found, ProfileResponseData, { keep: true });
    return success();
  },
});
