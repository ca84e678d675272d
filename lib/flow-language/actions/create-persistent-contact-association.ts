import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { choice, idOrPath } from '../parameters/values.ts';
import { NO_MESSAGES } from './messages/no-messages.ts';
import { refusedBy } from './refused-by.ts';

export const createPersistentContactAssociation = defineAction({
  type: 'CreatePersistentContactAssociation',
  block: 'Create persistent contact association',
  logName: 'CreatePersistentContactAssociation',
  summary: 'Continues an earlier chat.',
  parameters: v.strictObject({
    RehydrationType: choice(
      ['ENTIRE_PAST_SESSION', 'FROM_SEGMENT', 'From Segment', 'Entire Past Session'],
      'How much of the earlier chat.',
    ),
    SourceContactId: idOrPath('The earlier contact.'),
  }),
  errors: ERROR_REQUIRED,
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['CHAT'],
  ports: ['messages'],
  support: { part: 'the contacts are linked; what was said in the earlier chat is not shown again' },
  run({ RehydrationType, SourceContactId }, { ports: { messages } }) {
    if (messages === undefined) return failure('NoMatchingError', NO_MESSAGES);
    const entire = RehydrationType.toUpperCase().startsWith('ENTIRE');
    const done = messages.continueChat({ sourceContactId: SourceContactId, entire });
    return done === true ? success() : refusedBy(done);
  },
});
