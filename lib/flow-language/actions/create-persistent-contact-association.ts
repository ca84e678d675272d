import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { choice, idOrPath } from '../parameters/values.ts';

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
  ports: [],
  support: 'not yet',
});
