import * as v from 'valibot';
import { defineAction, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { choice, dynamicText } from '../parameters/values.ts';

export const startOutboundEmailContact = defineAction({
  type: 'StartOutboundEmailContact',
  block: 'Send message (e-mail)',
  logName: 'SendMessage',
  summary: 'Sends an e-mail.',
  parameters: v.strictObject({
    FromEmailAddress: v.strictObject({
      EmailAddress: dynamicText('E-mail address.'),
      DisplayName: v.optional(dynamicText('Name to show.')),
    }),
    DestinationEmailAddress: v.strictObject({
      EmailAddress: dynamicText('E-mail address.'),
      DisplayName: v.optional(dynamicText('Name to show.')),
    }),
    EmailMessage: v.strictObject({
      MessageSourceType: choice(['RAW', 'TEMPLATE'], 'RAW, or from a template.'),
      Subject: v.optional(dynamicText('At most 998 characters.')),
      Body: v.optional(dynamicText('At most 5,000 characters.')),
    }),
  }),
  errors: { required: ['NoMatchingError'], optional: ['TemplateRenderingError'] },
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: [],
  support: 'not yet',
});
