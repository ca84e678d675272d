import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { choice, dynamicMap } from '../parameters/values.ts';

export const updateContactAttributes = defineAction({
  type: 'UpdateContactAttributes',
  block: 'Set contact attributes',
  logName: 'SetAttributes',
  summary: 'Sets attributes of the contact, all or none: $.Attributes.',
  parameters: v.strictObject({
    Attributes: dynamicMap('Key → value; no value is empty. Keys and values together stay under 32 KB.', { dynamicKeys: true }),
    TargetContact: v.optional(choice(['Current', 'Related'], 'Current (default), or the related contact.')),
  }),
  errors: ERROR_REQUIRED,
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: ['contact'],
  support: 'whole',
  run({ Attributes, TargetContact }, { ports }) {
    return ports.contact.setAttributes(TargetContact ?? 'Current', Attributes)
      ? success()
      : failure('NoMatchingError', 'attributes would exceed 32 KB, or there is no related contact');
  },
  log: ({ Attributes, TargetContact }) =>
    Object.entries(Object(Attributes)).map(([Key, Value]) => ({
      Key,
      Value,
      AddAttributeToRelatedContact: String(TargetContact === 'Related'),
    })),
});
