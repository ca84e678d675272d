import * as v from 'valibot';
import { defineAction, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure } from '../outcome.ts';
import { choice, dynamicText, nestedObject } from '../parameters/values.ts';
import { linkCase, loadCase, NO_CASES } from './cases/load-case.ts';
import { fieldsOf } from './fields.ts';

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
  ports: ['cases'],
  support: 'whole',
  run({ LinkContactToCase, GetLastUpdatedCase, CustomerId, CaseRequestFields, CaseResponseFields, ContactToLink }, context) {
    const { cases } = context.ports;
    if (cases === undefined) return failure('NoMatchingError', NO_CASES);
    const criteria = { ...fieldsOf(CaseRequestFields), ...fieldsOf({ customer_id: CustomerId }) };
    if (Object.keys(criteria).length === 0) return failure('NoMatchingError', 'nothing to look for: no customer and no field has a value');
    const found = cases.find(criteria);
    const [newest] = found;
    if (newest === undefined) return failure('NoneFound', 'no case fits');
    if (found.length > 1 && GetLastUpdatedCase !== 'true') return failure('MultipleFound', `${found.length} cases fit`);
    loadCase(context, newest, CaseResponseFields);
    return linkCase(cases, newest, LinkContactToCase, ContactToLink);
  },
});
