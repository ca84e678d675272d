import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { choice } from '../parameters/values.ts';
import { utf8Length } from '../utf8-length.ts';

/** Longest text that a flow can load (documented). */
const MAXIMUM_TEXT_BYTES = 32 * 1024;

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
  ports: ['messages'],
  support: 'whole',
  run(_parameters, context) {
    const text = context.ports.messages?.emailText();
    if (text === undefined) return failure('NoMatchingError', 'the contact has no e-mail');
    if (utf8Length(text) > MAXIMUM_TEXT_BYTES)
      return failure('NoMatchingError', `the text of the e-mail exceeds ${MAXIMUM_TEXT_BYTES} bytes`);
    context.setSlot('Email', { EmailMessage: { Plaintext: text } });
    return success();
  },
});
