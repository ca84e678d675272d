import * as v from 'valibot';
import { defineAction, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { choice, dynamicText, nestedObject } from '../parameters/values.ts';

export const getCase = defineAction({
  type: 'GetCase',
  block: 'Cases (get)',
  logName: 'Cases',
  summary: 'Finds a case; its fields are $.Case.',
  parameters: v.strictObject({
    LinkContactToCase: choice(['true', 'false'], 'Whether the contact is linked to the case.'),
    GetLastUpdatedCase: v.optional(choice(['true', 'false'], 'Takes the last one of several.')),
    CustomerId: v.optional(dynamicText('Customer of the case.')),
    CaseRequestFields: v.optional(nestedObject('Fields to search by.')),
    CaseResponseFields: v.optional(v.array(v.string())),
    ContactToLink: v.optional(choice(['Current', 'Related'], 'Which contact is linked.')),
  }),
  errors: ({ LinkContactToCase }) => ({
    required: ['MultipleFound', 'NoneFound', 'NoMatchingError', ...(LinkContactToCase === 'true' ? ['ContactNotLinked'] : [])],
  }),
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: [],
  support: 'not yet',
});
