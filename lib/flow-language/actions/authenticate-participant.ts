import * as v from 'valibot';
import { defineAction } from '../action-definition.ts';
import { idOrPath, numberText } from '../parameters/values.ts';
import { signInAndWait } from './views/sign-in-and-wait.ts';

export const authenticateParticipant = defineAction({
  type: 'AuthenticateParticipant',
  block: 'Authenticate customer',
  logName: 'AuthenticateParticipant',
  summary: 'Has a chat customer sign in.',
  parameters: v.strictObject({
    CognitoConfiguration: v.strictObject({ UserPoolArn: idOrPath('User pool.'), AppClientId: idOrPath('App client.') }),
    CustomerProfilesConfiguration: v.optional(v.strictObject({ ObjectTypeName: idOrPath('Type of the profile object.') })),
    TimeLimitMinutes: numberText({ from: 3, to: 15 }, 'Time to sign in.'),
  }),
  errors: { required: ['NoMatchingError', 'TimeLimitExceeded'] },
  conditions: { operators: ['Equals'], operands: ['OptedOut'] },
  flowTypes: ['CONTACT_FLOW'],
  doubtfulFlowTypes: ['MODULE'],
  channels: ['CHAT'],
  ports: ['signIn', 'clock', 'contact'],
  support: 'whole',
  run: ({ CognitoConfiguration, CustomerProfilesConfiguration, TimeLimitMinutes }, context) =>
    signInAndWait(
      context,
      {
        userPoolArn: CognitoConfiguration.UserPoolArn,
        clientId: CognitoConfiguration.AppClientId,
        ...(CustomerProfilesConfiguration === undefined ? {} : { objectTypeName: CustomerProfilesConfiguration.ObjectTypeName }),
      },
      Number(TimeLimitMinutes),
    ),
});
