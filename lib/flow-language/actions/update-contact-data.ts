import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { choice, dynamicText, idOrPath, numberText } from '../parameters/values.ts';
import { contactDataFaults, hasVoiceId } from './contact-data/contact-data-faults.ts';

const SWITCH = ['TRUE', 'FALSE', 'true', 'false'] as const;

export const updateContactData = defineAction({
  type: 'UpdateContactData',
  block: 'Set contact attributes / Set voice (language) / Set Voice ID',
  logName: 'SetContactData',
  summary: 'Sets fields of the contact: name, description, language, customer id.',
  parameters: v.strictObject({
    Name: v.optional(dynamicText('Name of the contact.')),
    Description: v.optional(dynamicText('Description of the contact.')),
    LanguageCode: v.optional(dynamicText('Language, such as en-US.')),
    CustomerId: v.optional(dynamicText('Id of the customer.')),
    WisdomSessionArn: v.optional(dynamicText('Session of the assistant.')),
    IsVoiceIdStreamingEnabled: v.optional(choice(SWITCH, 'Voice ID (all three switches together).')),
    IsVoiceAuthenticationEnabled: v.optional(choice(SWITCH, 'Voice ID (all three switches together).')),
    IsFraudDetectionEnabled: v.optional(choice(SWITCH, 'Voice ID (all three switches together).')),
    VoiceAuthenticationThreshold: v.optional(numberText({ from: 0, to: 100, path: true }, 'With voice authentication only.')),
    FraudDetectionThreshold: v.optional(numberText({ from: 0, to: 100, path: true }, 'With fraud detection only.')),
    VoiceAuthenticationResponseTime: v.optional(numberText({ from: 5, to: 10, path: true }, 'Seconds.')),
    WatchlistId: v.optional(idOrPath('22 characters.')),
    TargetContact: v.optional(choice(['Current', 'Related'], 'Current (default), or the related contact.')),
  }),
  check: contactDataFaults,
  errors: ERROR_REQUIRED,
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: ['contact'],
  support: { part: 'Voice ID (switched off by AWS on 2026-05-20) takes the error branch' },
  run(parameters, { ports: { contact } }) {
    if (hasVoiceId(parameters)) return failure('NoMatchingError', 'Voice ID was switched off on 2026-05-20');
    const { Name, Description, LanguageCode, CustomerId, WisdomSessionArn } = parameters;
    const fields = {
      ...(Name === undefined ? {} : { name: Name }),
      ...(Description === undefined ? {} : { description: Description }),
      ...(LanguageCode === undefined ? {} : { languageCode: LanguageCode }),
      ...(CustomerId === undefined ? {} : { customerId: CustomerId }),
      ...(WisdomSessionArn === undefined ? {} : { wisdomSessionArn: WisdomSessionArn }),
    };
    if (parameters.TargetContact !== 'Related') contact.update(fields);
    else if (contact.updateRelated?.(fields) !== true) return failure('NoMatchingError', 'there is no related contact');
    return success();
  },
  log: (parameters) => [{ ...parameters }],
});
