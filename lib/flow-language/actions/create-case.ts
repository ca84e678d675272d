import * as v from 'valibot';
import { defineAction, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { choice, idOrPath, nestedObject } from '../parameters/values.ts';

export const createCase = defineAction({
  type: 'CreateCase',
  block: 'Cases (create)',
  logName: 'Cases',
  summary: 'Makes a case; its fields are $.Case.',
  parameters: v.strictObject({
    LinkContactToCase: choice(['true', 'false'], 'Whether the contact is linked to the case.'),
    CaseTemplateId: idOrPath('Template of the case.'),
    CaseRequestFields: v.optional(nestedObject('Fields of the case.')),
    ContactToLink: v.optional(choice(['Current', 'Related'], 'Which contact is linked.')),
  }),
  errors: ({ LinkContactToCase }) => ({ required: ['NoMatchingError', ...(LinkContactToCase === 'true' ? ['ContactNotLinked'] : [])] }),
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: [],
  support: 'not yet',
});
