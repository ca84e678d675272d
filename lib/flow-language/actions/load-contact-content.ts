import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { choice } from '../parameters/values.ts';

export const loadContactContent = defineAction({
  type: 'LoadContactContent',
  block: 'Get stored content',
  logName: 'LoadContactContent',
  summary: 'Loads the text of an e-mail: $.Email.EmailMessage.Plaintext.',
  parameters: v.strictObject({ ContentType: choice(['EmailMessage'], 'What is loaded.') }),
  errors: ERROR_REQUIRED,
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['EMAIL'],
  ports: [],
  support: 'not yet',
});
