import * as v from 'valibot';
import { defineAction, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { choice, idOrPath, nestedObject } from '../parameters/values.ts';

export const updateCase = defineAction({
  type: 'UpdateCase',
  block: 'Cases (update)',
  logName: 'Cases',
  summary: 'Changes fields of a case.',
  parameters: v.strictObject({
    CaseId: idOrPath('The case.'),
    CaseRequestFields: v.optional(nestedObject('Fields of the case.')),
    LinkContactToCase: choice(['true', 'false'], 'Whether the contact is linked to the case.'),
    ContactToLink: v.optional(choice(['Current', 'Related'], 'Which contact is linked.')),
  }),
  errors: ({ LinkContactToCase }) => ({ required: ['NoMatchingError', ...(LinkContactToCase === 'true' ? ['ContactNotLinked'] : [])] }),
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: [],
  support: 'not yet',
});
