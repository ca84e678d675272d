import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { success } from '../outcome.ts';

export const untagContact = defineAction({
  type: 'UntagContact',
  block: 'Contact tags (remove)',
  logName: 'UntagContact',
  summary: 'Takes tags off the contact.',
  parameters: v.strictObject({ TagKeys: v.pipe(v.array(v.string()), v.minLength(1), v.description('Keys to take off.')) }),
  errors: ERROR_REQUIRED,
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: ['contact'],
  support: 'whole',
  run({ TagKeys }, { ports }) {
    const kept = Object.entries(ports.contact.state.tags).filter(([key]) => !TagKeys.includes(key));
    ports.contact.update({ tags: Object.fromEntries(kept) });
    return success();
  },
});
