import * as v from 'valibot';
import { defineAction, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure } from '../outcome.ts';
import { choice, idOrPath, nestedObject } from '../parameters/values.ts';
import { isRefusal } from '../ports/refusal.ts';
import { linkCase, loadCase, NO_CASES } from './cases/load-case.ts';
import { fieldsOf } from './fields.ts';

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
  ports: ['cases'],
  support: 'whole',
  run({ LinkContactToCase, CaseTemplateId, CaseRequestFields, ContactToLink }, context) {
    const { cases } = context.ports;
    if (cases === undefined) return failure('NoMatchingError', NO_CASES);
    const made = cases.create({ templateId: CaseTemplateId, fields: fieldsOf(CaseRequestFields) });
    if (isRefusal(made)) return failure('NoMatchingError', made.refused);
    loadCase(context, made);
    return linkCase(cases, made, LinkContactToCase, ContactToLink);
  },
});
