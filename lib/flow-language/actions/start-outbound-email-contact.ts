import * as v from 'valibot';
import { defineAction, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { choice, dynamicText } from '../parameters/values.ts';
import { isRefusal } from '../ports/refusal.ts';
import { NO_MESSAGES } from './messages/no-messages.ts';
import { refusedBy } from './refused-by.ts';

/** Characters of one e-mail (documented). */
const MAXIMUM_SUBJECT = 998;
const MAXIMUM_BODY = 5000;

const addressOf = ({ EmailAddress, DisplayName }: { EmailAddress: string; DisplayName?: string | undefined }) => ({
  address: EmailAddress,
  ...(DisplayName === undefined || DisplayName === '' ? {} : { name: DisplayName }),
});

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
  ports: ['messages'],
  support: 'whole',
  run({ FromEmailAddress, DestinationEmailAddress, EmailMessage }, { ports: { messages } }) {
    if (messages === undefined) return failure('NoMatchingError', NO_MESSAGES);
    const { Subject, Body } = EmailMessage;
    if ((Subject ?? '').length > MAXIMUM_SUBJECT || (Body ?? '').length > MAXIMUM_BODY)
      return failure('NoMatchingError', `a subject has at most ${MAXIMUM_SUBJECT} characters, a body ${MAXIMUM_BODY}`);
    const sent = messages.sendEmail({
      from: addressOf(FromEmailAddress),
      to: addressOf(DestinationEmailAddress),
      ...(Subject === undefined ? {} : { subject: Subject }),
      ...(Body === undefined ? {} : { body: Body }),
    });
    return isRefusal(sent) ? refusedBy(sent) : success();
  },
});
