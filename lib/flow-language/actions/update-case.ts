import * as v from 'valibot';
import { defineAction, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure } from '../outcome.ts';
import { choice, idOrPath, nestedObject } from '../parameters/values.ts';
import { isRefusal } from '../ports/refusal.ts';
import { linkCase, loadCase, NO_CASES } from './cases/load-case.ts';
import { fieldsOf } from './fields.ts';

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
  ports: ['cases'],
  support: 'whole',
  run({ CaseId, CaseRequestFields, LinkContactToCase, ContactToLink }, context) {
    const { cases } = context.ports;
    if (cases === undefined) return failure('NoMatchingError', NO_CASES);
    const changed = cases.update(CaseId, fieldsOf(CaseRequestFields));
    if (isRefusal(changed)) return failure('NoMatchingError', changed.refused);
    loadCase(context, changed);
    return linkCase(cases, changed, LinkContactToCase, ContactToLink);
  },
});
