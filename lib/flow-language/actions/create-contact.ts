import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { choice } from '../parameters/values.ts';
import { isRefusal } from '../ports/refusal.ts';
import { NO_MESSAGES } from './messages/no-messages.ts';
import { refusedBy } from './refused-by.ts';

export const createContact = defineAction({
  type: 'CreateContact',
  block: 'Send message (new contact)',
  logName: 'CreateContact',
  summary: 'Makes the contact of an e-mail.',
  parameters: v.strictObject({
    Channel: choice(['EMAIL'], 'Channel of the new contact.'),
    RelatedContact: choice(['CURRENT'], 'The contact it belongs to.'),
  }),
  errors: ERROR_REQUIRED,
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: ['messages'],
  support: 'whole',
  run(_parameters, { ports: { messages } }) {
    if (messages === undefined) return failure('NoMatchingError', NO_MESSAGES);
    const made = messages.createEmail();
    return isRefusal(made) ? refusedBy(made) : success();
  },
});
